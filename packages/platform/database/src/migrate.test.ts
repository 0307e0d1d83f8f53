import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gemeindeId } from '@verbundakte/kernel'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { createProbeLogins, openProbe, type Probe } from './probe-database.ts'
import { foundation, raiseWall } from './wall.ts'

let probe: Probe
let place: string
let name: string
beforeAll(async () => {
  probe = await openProbe()
  await createProbeLogins(probe, [])
  await foundation(probe.admin)
})
afterAll(() => probe.drop())
beforeEach(async () => {
  if (place) await rm(place, { recursive: true })
  place = await mkdtemp(join(tmpdir(), 'verbundakte-migration-'))
  name = `probe${Math.random()
    .toString(36)
    .replace(/[^a-z]/g, '')}`
})
afterAll(() => rm(place, { recursive: true }))

const source = () => ({ name, migrations: pathToFileURL(`${place}/`) })
const file = (datei: string, sql: string) => writeFile(join(place, datei), sql)
const run = () => migrate(probe.admin, source())
const tables = async () =>
  (
    await probe.admin<
      { t: string }[]
    >`select relname as t from pg_class where relnamespace = to_regnamespace(${name}) and relkind = 'r' order by 1`
  ).map(({ t }) => t)
const TABLE = (table: string) =>
  `create table ${table} (gemeinde text collate "C" not null, id uuid, primary key (gemeinde, id));`

test('every file is applied once, in order, and not again', async () => {
  await file('0001_eins.sql', TABLE('eins'))
  expect(await run()).toEqual(['0001_eins.sql'])
  await file('0002_zwei.sql', `${TABLE('zwei')} alter table eins add column mehr text;`)
  expect(await run()).toEqual(['0002_zwei.sql'])
  expect(await run()).toEqual([])
  expect(await tables()).toEqual(['eins', 'zwei'])
})

test('a file that was applied and then changed is refused, and nothing after it is applied', async () => {
  await file('0001_eins.sql', TABLE('eins'))
  await run()
  await file('0001_eins.sql', `${TABLE('eins')} -- besser`)
  await file('0002_zwei.sql', TABLE('zwei'))
  await expect(run()).rejects.toThrow(`${name}/0001_eins.sql was applied in another wording`)
  expect(await tables()).toEqual(['eins'])
})

test('a file that was applied and is gone is refused', async () => {
  await file('0001_eins.sql', TABLE('eins'))
  await file('0002_zwei.sql', TABLE('zwei'))
  await run()
  await rm(join(place, '0002_zwei.sql'))
  await expect(run()).rejects.toThrow(`${name}/0002_zwei.sql was applied to this database but is not in the program`)
})

test.for(['0002_spaeter.sql', '01_kurz.sql', '0001_Gross.sql', '0001-strich.sql'])(
  'a gap or a strange name is refused: %s',
  async (datei) => {
    await file(datei, TABLE('eins'))
    await expect(run()).rejects.toThrow('numbered without gaps')
    expect(await tables()).toEqual([])
  },
)

test('a migration that fails half way leaves nothing, also of the files before it', async () => {
  await file('0001_eins.sql', TABLE('eins'))
  await file('0002_kaputt.sql', `${TABLE('zwei')} insert into zwei values ('x', 'keine id');`)
  await expect(run()).rejects.toThrow(/uuid/)
  expect(await tables()).toEqual([])
  await file('0002_kaputt.sql', TABLE('zwei'))
  expect(await run()).toHaveLength(2)
})

test('two set-ups at once take turns', async () => {
  await file('0001_eins.sql', TABLE('eins'))
  const results = await Promise.all([run(), run()])
  expect(results.flat()).toEqual(['0001_eins.sql'])
})

test('what a migration makes belongs to the owner, who can sign in nowhere', async () => {
  await file('0001_eins.sql', TABLE('eins'))
  await run()
  const [row] = await probe.admin`select pg_get_userbyid(relowner) as owner, rolcanlogin as login
    from pg_class join pg_roles r on r.oid = relowner where relnamespace = to_regnamespace(${name}) and relname = 'eins'`
  expect(row).toEqual({ owner: 'verbund_eigentuemer', login: false })
})

test('a right on a table that no migration makes is a mistake', async () => {
  await file('0001_eins.sql', TABLE('eins'))
  await run()
  await createProbeLogins(probe, [gemeindeId('probe')])
  await expect(
    raiseWall(probe.admin, { ...source(), tableRights: { zwei: 'lesen' } }, [gemeindeId('probe')]),
  ).rejects.toThrow(`${name}.zwei: no such table`)
})
