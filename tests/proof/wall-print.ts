import type { Sql, TransactionSql } from 'postgres'
import type { WalledTable } from './filled.ts'

/** Who looks: a login, perhaps in the name of a person, perhaps through a function that acts for the owner. */
export interface Looker {
  readonly login: string
  readonly person?: string
  readonly owner?: boolean
  /** has nothing to write with, and another visitor tries that for all of those */
  readonly onlyReads?: boolean
}

export interface Probe extends Looker {
  readonly n: number
  readonly table: string
  readonly verb: Verb
  readonly sql: string
}

export type Verb = 'select' | 'insert' | 'update' | 'delete'

/**
 * What every login is shown of a table and may write in it, as a list of answers, taken in one transaction with whatever
 * was changed in it. `session_user` is what a login's own connection would have (`set session authorization`), so that
 * nothing has to be mended: the transaction is rolled back. `realAnswers` says whether real connections say the same.
 */
export class WallPrint {
  readonly #probes: readonly Probe[]

  private constructor(probes: readonly Probe[]) {
    this.#probes = probes
  }

  static async of(
    admin: Sql,
    tables: readonly WalledTable[],
    lookers: (table: string) => Looker[],
  ): Promise<WallPrint> {
    await admin.unsafe(MACHINE)
    const probes: Probe[] = []
    for (const table of tables) {
      const columns = await policyColumns(admin, table.name)
      const rows = await exampleRows(admin, table, columns)
      const values = await exampleValues(admin, table, columns)
      const seen = new Set<string>()
      for (const looker of lookers(table.name)) {
        const rights = await rightsOf(admin, table, looker.login)
        for (const [verb, sql] of statements(table, columns, rows, values, rights)) {
          // What a login has no right to at all, one of its visitors tries for all of them.
          if (seen.has(looker.login) && !rights.verbs.includes(verb) && !looker.owner) continue
          if (looker.onlyReads && verb !== 'select') continue
          probes.push({ ...looker, n: probes.length, table: table.name, verb, sql })
        }
        if (!looker.owner) seen.add(looker.login)
      }
    }
    for (let n = 0; n < probes.length; n += 2000) {
      const some = probes
        .slice(n, n + 2000)
        .map((each) => ({ person: '', owner: false, ...each, reads: each.verb === 'select' }))
      await admin`insert into probe.probe ${admin(some, 'n', 'table', 'login', 'person', 'owner', 'reads', 'sql')}`
    }
    return new WallPrint(probes)
  }

  get size(): number {
    return this.#probes.length
  }

  /** The numbers of the questions that are wanted. */
  questions(wanted: (probe: Probe) => boolean): number[] {
    return this.#probes.filter(wanted).map(({ n }) => n)
  }

  async answers(tx: TransactionSql, questions: readonly number[]): Promise<string[]> {
    return this.#ask(tx, questions, null)
  }

  /** The first question whose answer is another one than expected; null when there is none. */
  async differs(tx: TransactionSql, questions: readonly number[], expected: readonly string[]): Promise<number | null> {
    const [at] = await this.#ask(tx, questions, expected)
    return at === undefined ? null : (questions[Number(at) - 1] ?? null)
  }

  async #ask(tx: TransactionSql, questions: readonly number[], expected: readonly string[] | null): Promise<string[]> {
    const [row] = await tx<{ said: string[] }[]>`
      select probe.answers(${[...questions]}::int[], ${expected && [...expected]}::text[]) as said`
    if (!row) throw new Error('a statement without a FROM answers one row')
    return row.said
  }

  /** @throws Error for a number that is no question */
  probe(n: number): Probe {
    const found = this.#probes[n]
    if (!found) throw new Error(`no question ${n}`)
    return found
  }
}

/** Triggers sleep (`replica`): the policies are asked alone. Keys and checks do not. */
export const ALONE = `set local search_path = ''; set local session_replication_role = replica`

const MACHINE = `
  create schema probe;
  create table probe.probe (n int primary key, "table" text, login text, person text, owner boolean, reads boolean, sql text);
  create function probe.as_owner(sql text, reads boolean) returns text language plpgsql security definer set search_path = '' as $$
  declare said text;
  begin
    if reads then execute sql into said; else execute sql; get diagnostics said = row_count; end if;
    return said;
  end $$;
  alter function probe.as_owner owner to verbund_eigentuemer;
  grant usage on schema probe to public;
  -- Each question in a subtransaction that is taken back, with the login it was asked at.
  create function probe.answers(questions int[], expected text[]) returns text[] language plpgsql as $$
  declare
    probes probe.probe[];
    p probe.probe;
    said text;
    all_said text[] := '{}';
    at int := 0;
  begin
    select array_agg(each order by q.ord) into probes from unnest(questions) with ordinality q (n, ord) join probe.probe each using (n);
    foreach p in array probes loop
      at := at + 1;
      begin
        perform set_config('verbund.person', p.person, true);
        execute format('set local session authorization %I', p.login);
        if p.owner then said := probe.as_owner(p.sql, p.reads);
        elsif p.reads then execute p.sql into said;
        else execute p.sql; get diagnostics said = row_count; end if;
        raise exception using errcode = 'D8000', message = coalesce(said, 'nichts');
      -- A mutant that makes no sense to Postgres shows nothing.
      exception when invalid_object_definition or undefined_function or undefined_column or datatype_mismatch then raise;
      when others then
        said := case sqlstate when 'D8000' then sqlerrm else sqlstate || ' ' || sqlerrm end;
      end;
      if expected is null then all_said := all_said || said;
      elsif said is distinct from expected[at] then return array[at::text, said]; end if;
    end loop;
    return all_said;
  end $$;
`

/** The columns on which the policies of a table stand. */
async function policyColumns(admin: Sql, table: string): Promise<string[]> {
  const found = await admin`
    select distinct a.attname as name from pg_policy p join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid
      join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where p.polrelid = ${table}::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = p.polrelid and d.refobjsubid > 0
    order by 1`
  return [...new Set(['gemeinde', ...found.map((row) => String(row.name))])]
}

/** One row for each combination of values that policies look at: written out, so that a login need not read it. */
async function exampleRows(admin: Sql, { name, columns }: WalledTable, looked: readonly string[]): Promise<Row[]> {
  const found = await admin.unsafe<Row[]>(
    `select distinct on (${looked.map((c) => `"${c}"`).join(', ')}) ${columns.map((c) => `"${c}"::text`).join(', ')} from ${name} limit 80`,
  )
  return [...found]
}

async function exampleValues(admin: Sql, { name, columns }: WalledTable, looked: readonly string[]): Promise<Update[]> {
  const keys = await admin`
    select a.attname as name from pg_index x join pg_attribute a on a.attrelid = x.indrelid and a.attnum = any (x.indkey::int2[])
    where x.indisunique and x.indrelid = ${name}::regclass`
  const free = columns.filter((column) => !looked.includes(column) && !keys.some((key) => key.name === column))
  const found: Update[] = []
  for (const column of [...looked, ...free]) {
    const values = await admin.unsafe(
      `select distinct "${column}"::text as v from ${name} order by 1 limit ${looked.includes(column) ? 2 : 1}`,
    )
    const uuid = values.length > 0 && values.every(({ v }) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(String(v)))
    for (const { v } of values) found.push({ column, value: v as string | null })
    if (uuid && looked.includes(column)) found.push({ column, value: '00000000-0000-7000-8000-00000000d8d8' })
  }
  return found
}

async function rightsOf(admin: Sql, { name, columns }: WalledTable, login: string): Promise<Rights> {
  const found = await admin`
    select c.name, has_column_privilege(${login}, ${name}, c.name, 'select') as reads, has_column_privilege(${login}, ${name}, c.name, 'insert') as adds,
      has_column_privilege(${login}, ${name}, c.name, 'update') as changes from unnest(${columns as string[]}::text[]) c (name)`
  const which = (right: 'reads' | 'adds' | 'changes') =>
    found.filter((row) => row[right]).map((row) => String(row.name))
  const [reads, adds, changes] = [which('reads'), which('adds'), which('changes')]
  const [deletes] = await admin`select has_table_privilege(${login}, ${name}, 'delete') as may`
  const verbs: [Verb, boolean][] = [
    ['select', reads.length > 0],
    ['insert', adds.length > 0],
    ['update', changes.length > 0],
    ['delete', deletes?.may],
  ]
  return { reads, adds, changes, verbs: verbs.filter(([, may]) => may).map(([verb]) => verb) }
}

type Row = Readonly<Record<string, string | null>>
interface Update {
  readonly column: string
  readonly value: string | null
}
interface Rights {
  readonly reads: readonly string[]
  readonly adds: readonly string[]
  readonly changes: readonly string[]
  /** what it may do at all, with any column */
  readonly verbs: readonly Verb[]
}

/** All that a login may do, and all that it may not: with the columns it has a right to, and with all of them. */
function* statements(
  { name, columns }: WalledTable,
  looked: readonly string[],
  rows: readonly Row[],
  values: readonly Update[],
  rights: Rights,
): Generator<[verb: Verb, sql: string]> {
  const list = (some: readonly string[]) => some.map((column) => `"${column}"`).join(', ')
  for (const some of variants(rights.reads, columns)) {
    yield [
      'select',
      `select count(*) || ' ' || coalesce(md5(string_agg(x, ' ' order by x)), '') from (select row(${list(some)})::text as x from ${name}) s`,
    ]
  }
  yield ['delete', `delete from ${name}`]
  let free = 0
  for (const { column, value } of values) {
    // Of the columns on which no policy stands, one that the login may change.
    if (!looked.includes(column) && (!rights.changes.includes(column) || free++ > 0)) continue
    yield ['update', `update ${name} set "${column}" = ${literal(value)}`]
  }
  for (const row of rows) {
    for (const some of variants(rights.adds, columns)) {
      yield [
        'insert',
        `insert into ${name} (${list(some)}) values (${some.map((c) => literal(row[c] ?? null)).join(', ')})`,
      ]
    }
  }
}

function variants(some: readonly string[], all: readonly string[]): (readonly string[])[] {
  return some.length === 0 || some.length === all.length ? [all] : [some, all]
}

function literal(value: string | null): string {
  return value === null ? 'null' : `'${value.replaceAll("'", "''")}'`
}
