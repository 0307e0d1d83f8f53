import { afterAll, beforeAll, expect, test } from 'vitest'
import { lintCatalogue } from './catalogue.ts'
import { createProbeLogins, openProbe, type Probe } from './probe-database.ts'
import { GEMEINDE, HOLES, LOGIN } from './probe-holes.ts'
import { admit, foundation, raiseWall } from './wall.ts'

let probe: Probe

beforeAll(async () => {
  probe = await openProbe()
  const { admin } = probe
  await createProbeLogins(probe, [GEMEINDE])
  await foundation(admin)
  await admit(admin, [GEMEINDE], ['verbund_anmeldung', 'verbund_jobs'])
  await admin.unsafe(`create schema probe authorization verbund_eigentuemer; set role verbund_eigentuemer;
    create table probe.eltern (gemeinde text not null, id uuid, primary key (gemeinde, id));
    create table probe.kind (gemeinde text not null, id uuid, eltern uuid, zeichen text, primary key (gemeinde, id),
      unique (gemeinde, zeichen), foreign key (gemeinde, eltern) references probe.eltern (gemeinde, id));
    reset role`)
  await raiseWall(admin, { name: 'probe', migrations: new URL('./', import.meta.url) }, [GEMEINDE])
})
afterAll(async () => {
  await probe.admin.unsafe(
    `alter role ${LOGIN} nosuperuser nobypassrls nocreaterole nocreatedb noreplication noinherit`,
  )
  await probe.drop()
})

// The rest of the server may hold other Gemeinden; this file looks at its own.
const findings = async () =>
  (await lintCatalogue(probe.admin))
    .filter(({ objekt }) => /luecke|^probe|^hebel/.test(objekt))
    .map(({ regel, objekt }) => `${regel}: ${objekt}`)

test('a wall as the platform raises it has no hole', async () => {
  expect(await findings()).toEqual([])
})

test('names a database that lets everybody in, and an extension nobody asked for', async () => {
  const { admin } = probe
  const named = async () => (await lintCatalogue(admin)).map(({ regel }) => regel)
  await admin.unsafe(`do $$ begin execute format('grant connect on database %I to public', current_database()); end $$`)
  expect(await named()).toContain('Datenbank ist für alle offen')
  await admin.unsafe(`do $$ begin execute format('revoke all on database %I from public', current_database()); end $$`)
  expect(await named()).not.toContain('Datenbank ist für alle offen')
  // As if it were called so: not every build of Postgres brings others along.
  await admin.unsafe(`update pg_extension set extname = 'dblink' where extname = 'plpgsql'`)
  expect(await named()).toContain('Erweiterung, die nicht vorgesehen ist')
  await admin.unsafe(`update pg_extension set extname = 'plpgsql' where extname = 'dblink'`)
})

test.for(HOLES)('names the hole „%s“', async ([finding, make, mend]) => {
  await probe.admin.unsafe(make)
  try {
    expect(await findings()).toContain(finding)
  } finally {
    await probe.admin.unsafe(mend)
  }
  expect(await findings()).toEqual([])
})
