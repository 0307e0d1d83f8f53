import type { Sql } from 'postgres'
import { changed } from './expressions.ts'
import type { filledVerbund, WalledTable } from './filled.ts'
import type { Probe, Verb } from './wall-print.ts'

/** One thing about the wall that could be lost or loosened, as a statement. */
export interface Mutant {
  readonly what: string
  readonly table: string
  readonly make: string
  /** the questions whose answers it can change at all */
  readonly touches: (probe: Probe) => boolean
  /** ways to look at it beside the plain one */
  readonly looks: readonly LookName[]
}

export type LookName = 'Schema' | 'Rechte' | 'offen' | 'Schnappschuss'

interface Policy {
  readonly name: string
  readonly verb: Verb | 'all'
  /** null: everybody */
  readonly roles: readonly string[] | null
  readonly using: string | null
  readonly check: string | null
}

type Filled = Awaited<ReturnType<typeof filledVerbund>>

/** Each policy of a table, its wall, and each right too many. */
export async function tableMutants(filled: Filled, table: WalledTable): Promise<Mutant[]> {
  const { admin, logins } = filled
  const [schema = '', relation = ''] = table.name.split('.')
  const policies = await admin<Policy[]>`
    select p.polname as name, case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end as verb,
      (select array_agg(rolname::text) from pg_roles where oid = any (p.polroles)) as roles,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relname = ${relation} order by 1`
  const readable = await admin`
    select rolname as login from pg_roles where rolname = any (${logins}) and has_table_privilege(oid, ${table.name}, 'select')`
  const shut = logins.filter(
    (login) => filled.mayShow(login, table) === 'none' && !readable.some((row) => row.login === login),
  )
  const whole = (what: string, make: string, looks: readonly LookName[] = []): Mutant => ({
    what: `${table.name}: ${what}`,
    table: table.name,
    make,
    looks,
    touches: (probe) => probe.table === table.name && probe.verb === 'select',
  })
  return [
    ...policies.flatMap((policy) => policyMutants(table.name, policy)),
    whole('Wand abgeschaltet', `alter table ${table.name} disable row level security`),
    whole('Wand nicht erzwungen', `alter table ${table.name} no force row level security`),
    whole('für alle lesbar', `grant select on ${table.name} to public`, ['Schema']),
    ...shut.map((login) => whole(`lesbar für ${login}`, `grant select on ${table.name} to "${login}"`, ['Schema'])),
  ]
}

function policyMutants(table: string, { name, verb, roles, using, check }: Policy): Mutant[] {
  const about = {
    table,
    // Who it is for, and what for; a login reads nothing to write here, so that each command stands by its own policy.
    touches: (probe: Probe) =>
      probe.table === table &&
      (verb === 'all' || verb === probe.verb) &&
      (roles === null || roles.includes(probe.owner ? OWNER : probe.login)),
  }
  const parts: ['using' | 'with check', string | null, string][] = [
    ['using', using, 'liest'],
    ['with check', check, 'schreibt'],
  ]
  return [
    { ...about, looks: [], what: `${table}: ${name} entfernt`, make: `drop policy "${name}" on ${table}` },
    ...parts.flatMap(([part, expression, word]) =>
      expression === null
        ? []
        : [['alles', 'true'] as const, ...changed(expression)].map(([what, made]) => ({
            ...about,
            // What a subquery asks is held once more by the wall of the table it asks.
            looks: [what.includes('other.') ? ('offen' as const) : ('Rechte' as const)],
            what: `${table}: ${name} ${word} ${what}`,
            make: `alter policy "${name}" on ${table} ${part} (${made})`,
          })),
    ),
  ]
}

const OWNER = 'verbund_eigentuemer'

/** What a function may answer instead of what it is asked. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  'verbund.gemeinde()': [`'sontra'`, 'null'],
  'verbund.gemeinde(text)': [`verbund.gemeinde()`, `'sontra'`, 'null'],
  'verbund.stellung()': [`'dienst'`, `'unterstuetzung'`, 'null'],
  'verbund.person()': ['null'],
  'unterstuetzung.aus()': ['false', 'true'],
  'unterstuetzung.lebend()': ['null'],
  'unterstuetzung.klassen(text,text)': [
    `array['OEFFENTLICH','INTERN','PERSONENBEZOGEN','MELDE','PERSONENSTAND','STEUER','SOZIAL','PERSONAL','NICHTOEFFENTLICH']`,
    'null',
  ],
  'unterstuetzung.lebt(text,text)': ['true', 'false'],
  'unterstuetzung.besuch()': ['true', 'false'],
  'unterstuetzung.alle_objekte()': ['true', 'false'],
  'unterstuetzung.objekte()': ['null', 'ALLE'],
}

const WRITTEN = ['akte.vorgang', 'akte.zaehler', 'akte.dateieingang']
// One table of each kind of tie tells for all.
const READ = [
  'akte.akte',
  'akte.dokument',
  'aktenplan.fassung',
  'unterstuetzung.auftrag',
  'unterstuetzung.notschalter',
  'audit.kopf',
]
const ofFunctions = ({ verb, table }: Probe) => WRITTEN.includes(table) || (verb === 'select' && READ.includes(table))

/** Each function that policies stand on: as a whole, and each of its conditions. */
export async function functionMutants(admin: Sql): Promise<Mutant[]> {
  const found = await admin<{ name: string; type: string; made: string }[]>`
    select p.oid::regprocedure::text as name, p.prorettype::regtype::text as type, pg_get_functiondef(p.oid) as made from pg_proc p
    where p.pronamespace in ('verbund'::regnamespace, 'unterstuetzung'::regnamespace) and p.prosqlbody is not null
      and exists (select from pg_depend d where d.refclassid = 'pg_proc'::regclass and d.refobjid = p.oid
        and d.classid in ('pg_policy'::regclass, 'pg_proc'::regclass)) order by 1`
  const [all] = await admin`select array_agg(id)::text as ids from akte.akte`
  return found.flatMap(({ name, type, made }) => {
    const at = made.indexOf('RETURN ') + 'RETURN '.length
    const [head, body] = [made.slice(0, at), made.slice(at).trim()]
    return [
      ...(INSTEAD[name] ?? []).map(
        (each) => [`antwortet ${each.slice(0, 40)}`, each.replace('ALLE', `'${all?.ids}'`)] as const,
      ),
      ...changed(body),
    ].map(([what, instead]) => ({
      what: `${name} ${what}`,
      table: '',
      make: `${head}(${instead})::${type}`,
      touches: ofFunctions,
      looks: ['offen', 'Schnappschuss'],
    }))
  })
}
