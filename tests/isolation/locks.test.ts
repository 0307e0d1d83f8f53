import { testVerbund } from '@verbundakte/testing'
import postgres, { type Sql } from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'

const verbund = await testVerbund()
const { admin, installation } = verbund.database

const open: Sql[] = []
afterAll(() => Promise.all(open.map((each) => each.end({ timeout: 5 }))))
function as(login: string): Sql {
  const sql = postgres(installation.databases.haupt ?? '', {
    username: login,
    password: installation.passwords[login] ?? '',
    max: 1,
    onnotice: () => {},
  })
  open.push(sql)
  return sql
}
const code = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => 'went well',
    (error: unknown) => (error instanceof postgres.PostgresError ? error.code : String(error)),
  )

/** From the weakest to the strongest. The first three never keep anybody from reading or writing rows. */
const MODES = [
  'access share',
  'row share',
  'row exclusive',
  'share update exclusive',
  'share',
  'share row exclusive',
  'exclusive',
  'access exclusive',
]
const HARMLESS = 3

/** The tables from which clerks may delete, and which they can therefore lock as a whole (ADR 0015). */
const DELETABLE = [
  'akte.dateieingang',
  'beteiligte.namenswort',
  'mitteilung.mitteilung',
  'posteingang.gelernt',
  'posteingang.merkmal',
  'posteingang.vorschlag',
  'search.karte',
]

describe('a whole table', () => {
  test('is locked against others by no login, but for the few from which it may delete', async () => {
    const tables = await admin<{ name: string }[]>`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$|public$|graphile)' order by 1`
    const lockable = new Map<string, string[]>()
    for (const login of ['meinhard_dienst', 'meinhard_unterstuetzung', 'meinhard_oeffentlich', 'verbund_jobs']) {
      const sql = as(login)
      for (const { name } of tables) {
        for (const mode of MODES.slice(HARMLESS)) {
          const got = await code(sql.begin((tx) => tx.unsafe(`lock table ${name} in ${mode} mode nowait`)))
          if (got === 'went well') lockable.set(login, [...(lockable.get(login) ?? []), name])
          else expect(got, `${login}: ${name} in ${mode}`).toBe('42501')
        }
      }
    }
    expect([...lockable].map(([login, names]) => [login, [...new Set(names)]])).toEqual([
      ['meinhard_dienst', DELETABLE],
      // Uploads of a visitor who stands in for a colleague; the visitor empties them like everybody else.
      ['meinhard_unterstuetzung', ['akte.dateieingang']],
    ])
  })

  test('is changed row by row all the same, but for the Gemeinde of a row', async () => {
    const rights = await admin<{ name: string; spalten: string[] }[]>`
      select table_schema || '.' || table_name as name, array_agg(column_name::text) as spalten
      from information_schema.column_privileges where grantee = 'meinhard_dienst' and privilege_type = 'UPDATE' group by 1`
    expect(rights.length).toBeGreaterThan(8)
    for (const { name, spalten } of rights) expect(spalten, name).not.toContain('gemeinde')
  })
})

describe('advisory locks, which know no Gemeinde', () => {
  test.for([
    'select pg_advisory_lock(7602241)',
    'select pg_advisory_lock_shared(7602241)',
    'select pg_try_advisory_lock(1, 2)',
    `select pg_advisory_xact_lock(hashtextextended('sontra x', 0))`,
    'select pg_advisory_unlock_all()',
  ])('are out of reach: %s', async (statement) => {
    for (const login of ['meinhard_dienst', 'meinhard_unterstuetzung', 'meinhard_oeffentlich', 'verbund_anmeldung'])
      expect(await code(as(login).unsafe(statement)), login).toBe('42501')
  })

  test('a Gemeinde has its own, which holds up itself and no neighbour', async () => {
    await as('meinhard_dienst').begin(async (tx) => {
      await tx`select verbund.sperren('x')`
      const [mine, theirs] = ['meinhard_dienst', 'sontra_dienst'].map((login) =>
        code(as(login).unsafe(`set lock_timeout = '300ms'; select verbund.sperren('x')`)),
      )
      expect([await mine, await theirs]).toEqual(['55P03', 'went well'])
    })
  })
})

describe('where somebody holds a lock after all', () => {
  test('every login is bounded, whatever it does', async () => {
    const roles = await admin<{ rolname: string; rolconfig: string[] }[]>`
      select rolname, rolconfig from pg_roles where rolcanlogin and rolname ~ '^(meinhard|sontra)_|^verbund_'`
    expect(roles.length).toBeGreaterThanOrEqual(8)
    for (const { rolname, rolconfig } of roles) {
      expect(rolconfig, rolname).toEqual(
        expect.arrayContaining([
          'lock_timeout=10s',
          'statement_timeout=30s',
          'idle_in_transaction_session_timeout=30s',
          'transaction_timeout=120s',
        ]),
      )
    }
  })

  test('a neighbour waits ten seconds at most, is told so, and goes on when it is over', {
    timeout: 60_000,
  }, async () => {
    const upload = () => as('sontra_dienst').unsafe('select count(*) from akte.dateieingang')
    await as('meinhard_dienst').begin(async (tx) => {
      await tx`lock table akte.dateieingang in access exclusive mode`
      const begin = performance.now()
      expect(await code(upload())).toBe('55P03')
      expect(performance.now() - begin).toBeLessThan(12_000)
    })
    expect(await code(upload())).toBe('went well')
  })

  test('a transaction that goes on and on is ended with all its locks', async () => {
    // The same ends it after two minutes; nobody wants to wait that long here.
    const sql = as('meinhard_dienst')
    await sql`set transaction_timeout = '400ms'`
    const busy = sql.begin(async (tx) => {
      await tx`lock table akte.dateieingang in access exclusive mode`
      for (let n = 0; n < 100; n++) await tx`select pg_sleep(0.02)`
    })
    expect(await code(busy)).not.toBe('went well')
    expect(await code(as('sontra_dienst').unsafe('select count(*) from akte.dateieingang'))).toBe('went well')
  })
})
