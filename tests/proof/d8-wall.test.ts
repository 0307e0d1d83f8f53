import { lintCatalogue } from '@verbundakte/database'
import { QUEUE_SCHEMA } from '@verbundakte/jobs'
import { App } from '@verbundakte/module'
import { amount, recordProof, secondsSince } from '@verbundakte/testing'
import postgres, { type Sql } from 'postgres'
import { expect, test } from 'vitest'
import { filledVerbund, ownOf, type WalledTable } from './filled.ts'

const filled = await filledVerbund()
const { admin } = filled
const sources = App.schemas(filled.verbund.app.modules)
const connections = new Map<string, Sql>(filled.logins.map((login) => [login, filled.as(login)]))

/** What a login is shown of a table: Gemeinden, or the refusal. */
async function shown(login: string, table: string): Promise<string[] | string> {
  const sql = connections.get(login)
  if (!sql) throw new Error(`no connection of ${login}`)
  return sql.unsafe(`select distinct gemeinde from ${table} order by 1`).then(
    (rows) => rows.map((row) => String(row.gemeinde)),
    (error: unknown) => (error instanceof postgres.PostgresError ? error.code : String(error)),
  )
}

/** Whether a login may write a row for the neighbour, or change the Gemeinde of one. */
async function moves(login: string, { name, columns }: WalledTable): Promise<string> {
  const moved = columns.map((column) => (column === 'gemeinde' ? `'sontra'` : `"${column}"`))
  const work = connections
    .get(login)
    ?.unsafe(`begin; insert into ${name} (${columns.map((c) => `"${c}"`)}) select ${moved} from ${name} limit 1`)
  const outcome = await Promise.resolve(work).then(
    (results) => `${results?.at(-1)?.count} Zeilen`,
    (error: unknown) => (error instanceof postgres.PostgresError ? error.code : String(error)),
  )
  await connections.get(login)?.unsafe('rollback')
  return outcome
}

/** What an application would notice: who is shown what, and what is let in. */
async function atOnce(table: WalledTable): Promise<string> {
  const seen = await Promise.all(filled.logins.map(async (login) => [login, await shown(login, table.name)]))
  return JSON.stringify({ seen, moved: await moves('meinhard_dienst', table) })
}

/** What only the further tests notice: the policies by themselves, and the lint of the catalogue. */
async function further(table: WalledTable): Promise<string> {
  const everybody = filled.logins.map((login) => `"${login}"`).join(', ')
  const found = await lintCatalogue(admin, [QUEUE_SCHEMA], sources)
  const readers = await admin`select rolname from pg_roles where rolcanlogin and rolname = any (${filled.logins})
    and has_table_privilege(oid, ${table.name}, 'select') order by 1`
  const [rights] = await admin`
    select c.relacl::text as tabelle, n.nspacl::text as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.oid = ${table.name}::regclass`
  const list = (acl: string | null) => (acl === null ? 'null' : `'${acl}'::aclitem[]`)
  await admin.unsafe(
    `grant usage on schema ${table.schema} to ${everybody}; grant select on ${table.name} to ${everybody}`,
  )
  const alone = await atOnce(table)
  // As it was, to the letter: rights are one value in the catalogue.
  await admin.unsafe(`update pg_class set relacl = ${list(rights?.tabelle)} where oid = '${table.name}'::regclass;
    update pg_namespace set nspacl = ${list(rights?.schema)} where nspname = '${table.schema}'`)
  return JSON.stringify({ alone, found, readers })
}

interface Policy {
  readonly table: string
  readonly name: string
  readonly cmd: string
  readonly rolle: string
  readonly using: string | null
  readonly check: string | null
}

const policies = await admin<Policy[]>`
  select p.polrelid::regclass::text as table, p.polname as name,
    case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end as cmd,
    coalesce((select string_agg(quote_ident(rolname), ', ') from pg_roles where oid = any (p.polroles)), 'public') as rolle,
    pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname !~ '^graphile' order by 1, 2`

/** Who may read a table by right, and sees of it what its policies say. */
const granted = new Set(
  (
    await admin`select grantee || ' ' || table_schema || '.' || table_name as one from information_schema.role_table_grants
      where privilege_type = 'SELECT'`
  ).map((row) => String(row.one)),
)

/** Each way in which one policy could be lost or loosened, and the way back. */
function mutations(policy: Policy): [what: string, make: string, mend: string][] {
  const { table, name, cmd, rolle, using, check } = policy
  const create = `create policy "${name}" on ${table} for ${cmd} to ${rolle} ${using ? `using (${using})` : ''} ${check ? `with check (${check})` : ''}`
  const drop = `drop policy "${name}" on ${table}`
  const back = `${drop}; ${create}`
  const opened = (expression: string, part: 'using' | 'with check') =>
    `alter policy "${name}" on ${table} ${part} (${expression})`
  return [
    ['entfernt', drop, create],
    ...(using ? [['liest alles', opened('true', 'using'), back] as [string, string, string]] : []),
    ...(check ? [['schreibt alles', opened('true', 'with check'), back] as [string, string, string]] : []),
    ...conjuncts(using).map(
      ([without, left]) => [`ohne „${without}“`, opened(left, 'using'), back] as [string, string, string],
    ),
  ]
}

/** `a and b` without a, and without b. */
function conjuncts(expression: string | null): [string, string][] {
  const parts = expression?.replace(/^\(+/, '(').split(/ AND /) ?? []
  if (parts.length !== 2 || !expression) return []
  const [first = '', second = ''] = expression.slice(1, -1).split(/ AND /)
  return [
    [first, second],
    [second, first],
  ]
}

test('each policy lost or loosened, each forced wall taken down, is noticed', {
  timeout: amount(240_000, 600_000),
}, async () => {
  const begin = performance.now()
  const survivors: string[] = []
  let tried = 0
  let closing = 0
  // Conditions that mean something only while a grant lives; there is none in this Verbund.
  const guests: string[] = []
  for (const table of filled.tables) {
    const mine = policies.filter((policy) => policy.table === table.name)
    const cases: [string, string, string][] = [
      ...mine.flatMap((policy) =>
        mutations(policy).map(([what, ...rest]) => [`${policy.name} ${what}`, ...rest] as [string, string, string]),
      ),
      [
        'Wand abgeschaltet',
        `alter table ${table.name} disable row level security`,
        `alter table ${table.name} enable row level security`,
      ],
      [
        'Wand nicht erzwungen',
        `alter table ${table.name} no force row level security`,
        `alter table ${table.name} force row level security`,
      ],
      ['für alle lesbar', `grant select on ${table.name} to public`, `revoke select on ${table.name} from public`],
      ...filled.logins
        .filter((login) => filled.mayShow(login, table) === 'none' && !granted.has(`${login} ${table.name}`))
        .map((login): [string, string, string] => [
          `lesbar für ${login}`,
          `grant select on ${table.name} to "${login}"`,
          `revoke select on ${table.name} from "${login}"`,
        ]),
    ]
    const whole = await atOnce(table)
    let deep: string | null = null
    for (const [what, make, mend] of cases) {
      tried += 1
      await admin.unsafe(make)
      let noticed = (await atOnce(table)) !== whole
      if (!noticed) {
        const changed = await further(table)
        await admin.unsafe(mend)
        deep ??= await further(table)
        noticed = changed !== deep
      } else await admin.unsafe(mend)
      // A policy that is missing opens nothing; that support can then not work, its own tests notice.
      if (!noticed && what.endsWith(' entfernt')) closing += 1
      else if (!noticed && what.startsWith('unterstuetzung_')) guests.push(`${table.name}: ${what}`)
      else if (!noticed) survivors.push(`${table.name}: ${what}`)
    }
    expect(await atOnce(table), `${table.name} stands again`).toBe(whole)
  }
  recordProof({
    teil: 'D8-Wand',
    aussage:
      'Jede Richtlinie entfernt oder gelockert, jede Wand abgeschaltet, jedes Recht zu viel: die Prüfung bemerkt es',
    versuche: tried,
    fehler: survivors.length,
    sekunden: secondsSince(begin),
    angaben: {
      ...{ Richtlinien: policies.length, überlebt: survivors.length },
      'schließt nur, hier nicht zu bemerken': closing,
      'überlebt, weil hier kein Auftrag lebt': guests.length,
    },
  })
  if (guests.length > 0) console.info(`nur mit lebendem Auftrag zu prüfen:\n${guests.join('\n')}`)
  expect(survivors).toEqual([])
})

test('policies hold alone: with every right on every table given away, no login is shown more', {
  timeout: 120_000,
}, async () => {
  const begin = performance.now()
  const wrong: string[] = []
  let trials = 0
  for (const login of filled.logins) {
    for (const { schema } of filled.tables) await admin.unsafe(`grant usage on schema ${schema} to "${login}"`)
    for (const table of filled.tables) {
      await admin.unsafe(`grant all on ${table.name} to "${login}"`)
      const seen = await shown(login, table.name)
      const may = filled.mayShow(login, table)
      const allowed = may === 'any' ? null : may === 'own' ? [ownOf(login)] : []
      trials += 1
      if (allowed && (typeof seen === 'string' || seen.some((each) => !allowed.includes(each))))
        wrong.push(`${login} ${table.name}: ${seen}`)
    }
  }
  recordProof({
    teil: 'D4-Richtlinien',
    aussage: 'Die Richtlinien halten allein: auch mit allen Rechten an allen Tabellen sieht kein Login mehr',
    versuche: trials,
    fehler: wrong.length,
    sekunden: secondsSince(begin),
  })
  expect(wrong.slice(0, 5)).toEqual([])
})
