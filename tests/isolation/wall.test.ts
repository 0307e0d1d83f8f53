import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { lintCatalogue } from '@verbundakte/database'
import { QUEUE_SCHEMA } from '@verbundakte/jobs'
import { App } from '@verbundakte/module'
import { testVerbund } from '@verbundakte/testing'
import postgres, { type Sql } from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne, fillTheRest } from '../support/fill.ts'

const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn } = testGateway(verbund)
const mine = await fileOne(signIn, 'meinhard.gewerbeamt')
const foreign = await fileOne(signIn, 'sontra.gewerbeamt')
for (const each of [mine, foreign]) await fillTheRest(verbund, each)
const { admin, installation } = verbund.database

const open: Sql[] = []
afterAll(() => Promise.all(open.map((each) => each.end({ timeout: 5 }))))
/** A bare connection of a login: what an attacker has who can run any statement. */
function as(login: string): Sql {
  const url = new URL(installation.databases.haupt ?? '')
  const sql = postgres(url.href, {
    username: login,
    password: installation.passwords[login] ?? '',
    max: 1,
    onnotice: () => {},
  })
  open.push(sql)
  return sql
}
const clerk = as('meinhard_dienst')

const tables = (
  await admin<{ name: string; columns: string[] }[]>`
    select n.nspname || '.' || c.relname as name,
      (select array_agg(attname::text order by attnum) from pg_attribute a where a.attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$|verbund$|public$|graphile)' order by 1`
).map(({ name, columns }) => ({ name, columns }))
const modules = tables.filter(({ name }) => !name.startsWith('identity.'))

/** Everything a Gemeinde has, as one fingerprint. */
async function fingerprint(gemeinde: string): Promise<Record<string, string>> {
  const prints: Record<string, string> = {}
  for (const { name } of modules) {
    const [row] = await admin.unsafe(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print from ${name} t where gemeinde = '${gemeinde}'`,
    )
    prints[name] = row?.print
  }
  return prints
}

const code = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => 'went well',
    (error: unknown) => (error instanceof postgres.PostgresError ? error.code : String(error)),
  )

test('T6, T7: the catalogue of a fresh installation has no hole: keys lead with the Gemeinde, every wall is forced', async () => {
  expect(await lintCatalogue(admin, [QUEUE_SCHEMA], App.schemas(verbund.app.modules))).toEqual([])
})

test('there is something to guard in every table, on both sides of the wall', async () => {
  for (const { name } of modules) {
    const [row] = await admin.unsafe(`select count(distinct gemeinde)::int as n from ${name}`)
    expect(row?.n, name).toBeGreaterThanOrEqual(2)
  }
})

describe.for(modules)('$name, at the login of a neighbour', ({ name, columns }) => {
  test('shows no foreign row, changes none, takes none in', async () => {
    const before = await fingerprint('sontra')
    const seen = await clerk.unsafe(`select distinct gemeinde from ${name}`)
    expect(seen.map((row) => row.gemeinde)).toEqual(['meinhard'])
    const [counted] = await clerk.unsafe(`select count(*)::int as n from ${name} where gemeinde = 'sontra' or true`)
    const [own] = await admin.unsafe(`select count(*)::int as n from ${name} where gemeinde = 'meinhard'`)
    expect(counted?.n).toBe(own?.n)
    for (const statement of [
      `update ${name} set gemeinde = gemeinde where gemeinde = 'sontra'`,
      `delete from ${name} where gemeinde = 'sontra'`,
    ]) {
      const result = await clerk.unsafe(statement).then(
        (rows) => rows.count,
        (error: { code: string }) => error.code,
      )
      expect([0, '42501'], statement).toContain(result)
    }
    expect(await code(clerk.unsafe(`update ${name} set gemeinde = 'sontra'`))).toBe('42501')
    // A row of the neighbour's, as it is but for the Gemeinde, and the other way round.
    const list = columns.map((column) => `"${column}"`).join(', ')
    const moved = columns.map((column) => (column === 'gemeinde' ? `'sontra'` : `"${column}"`)).join(', ')
    expect(await code(clerk.unsafe(`insert into ${name} (${list}) select ${moved} from ${name} limit 1`))).toBe('42501')
    expect(await code(clerk.unsafe(`truncate ${name}`))).toBe('42501')
    expect(await fingerprint('sontra')).toEqual(before)
  })
})

test('T14: outside the login of a Gemeinde every statement on every table of a module fails, the operator’s among them', async () => {
  // What the login of support may do, and when, is a file of its own: unterstuetzung.test.ts.
  for (const login of ['verbund_anmeldung', 'verbund_jobs', 'meinhard_oeffentlich']) {
    const sql = as(login)
    for (const { name } of modules) {
      for (const statement of [
        `select 1 from ${name}`,
        `insert into ${name} (gemeinde) values ('meinhard')`,
        `update ${name} set gemeinde = gemeinde`,
        `delete from ${name}`,
      ]) {
        expect(await code(sql.unsafe(statement)), `${login}: ${statement}`).toBe('42501')
      }
    }
  }
})

test('T15: sign-in reads persons and sessions, makes none and gives no role; nobody else reads those', async () => {
  const identity = tables.filter(({ name }) => name.startsWith('identity.'))
  expect(identity.length).toBeGreaterThan(3)
  for (const { name } of identity) {
    // What a provider may say and has said is for the login that hears it.
    const itsOwn = !/^identity\.(anbieter|verknuepfung)/.test(name)
    expect(await code(as('verbund_anmeldung').unsafe(`select 1 from ${name}`)), name).toBe(
      itsOwn ? 'went well' : '42501',
    )
    for (const login of ['meinhard_dienst', 'verbund_jobs']) {
      expect(await code(as(login).unsafe(`select 1 from ${name}`)), `${login} ${name}`).toBe('42501')
    }
  }
  for (const statement of [
    `update identity.person set gesperrt = false`,
    `insert into identity.zuweisung values ('meinhard', gen_random_uuid(), 'leitung', '')`,
  ]) {
    expect(await code(as('verbund_anmeldung').unsafe(statement)), statement).toBe('42501')
  }
})

describe('keys tell nothing of the neighbour', () => {
  test('an id that the neighbour has is free here', async () => {
    await clerk
      .begin(async (tx) => {
        await tx.unsafe(`insert into akte.zaehler (reihe, letzte) select reihe || '-probe', letzte from akte.zaehler`)
        const columns = tables.find(({ name }) => name === 'akte.akte')?.columns ?? []
        const values = columns.map((c) =>
          c === 'id' ? `'${foreign.akte}'` : c === 'aktenzeichen' ? `'probe'` : `"${c}"`,
        )
        expect(
          await code(
            tx.unsafe(
              `insert into akte.akte (${columns.map((c) => `"${c}"`)}) select ${values} from akte.akte where id = '${mine.akte}'`,
            ),
          ),
        ).toBe('went well')
        throw new Error('undo')
      })
      .catch((error: Error) => expect(error.message).toBe('undo'))
  })

  test('a reference to the neighbour’s row fails like one to nothing, with the same words', async () => {
    const refused = async (akte: string) => {
      const error: unknown = await clerk
        .unsafe(`update akte.vorgang set akte = '${akte}' where id = '${mine.vorgang}'`)
        .catch((each: unknown) => each)
      if (!(error instanceof postgres.PostgresError)) return error
      return [error.code, error.message, error.detail?.replace(akte, '…')]
    }
    const [theirs, random] = [await refused(foreign.akte), await refused(crypto.randomUUID())]
    expect(theirs).toEqual(random)
    expect(theirs).toContain('23503')
  })

  test('plans and statistics of the neighbour’s rows are not to be had', async () => {
    const stats = await clerk`select 1 from pg_stats where schemaname in ('akte', 'aktenplan', 'audit', 'search')`
    expect(stats).toHaveLength(0)
    const others =
      await clerk`select query from pg_stat_activity where usename <> 'meinhard_dienst' and query not in ('<insufficient privilege>', '')`
    expect(others).toHaveLength(0)
  })
})
