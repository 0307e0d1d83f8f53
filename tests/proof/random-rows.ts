import type { Dice } from '@verbundakte/testing'
import type { Sql } from 'postgres'

interface Column {
  readonly name: string
  readonly type: string
  readonly nullable: boolean
}

interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  /** column → table and column that it points to, in the same Gemeinde */
  readonly references: ReadonlyMap<string, readonly [table: string, column: string]>
}

/** What a column of a table should hold now and then; `schema.table.column` → values. */
export type Vocabulary = ReadonlyMap<string, readonly unknown[]>

/**
 * Fills the tables of these schemas with random rows that keys accept, for each Gemeinde the same number. What else the
 * tables check is taken away first: rules must agree on any row, likely or not.
 */
export async function fillRandomly(
  admin: Sql,
  options: {
    readonly schemas: readonly string[]
    readonly gemeinden: readonly string[]
    readonly count: number
    readonly dice: Dice
    readonly vocabulary: Vocabulary
  },
): Promise<void> {
  const { dice, vocabulary, count } = options
  const tables = await tablesOf(admin, options.schemas)
  for (const gemeinde of options.gemeinden) {
    const made = new Map<string, Record<string, unknown>[]>()
    for (const table of tables) {
      await admin.unsafe(`delete from ${table.name} where gemeinde = '${gemeinde}'`).catch(() => {})
      const rows = Array.from({ length: count }, (_, n) => row(table, n, gemeinde, made))
      const columns = table.columns.map(({ name }) => `"${name}"`).join(', ')
      // A register with one row for each Gemeinde keeps the first.
      const kept = await admin.unsafe(
        `insert into ${table.name} as t (${columns}) select ${columns} from jsonb_populate_recordset(null::${table.name}, $1::text::jsonb)
         on conflict do nothing returning to_jsonb(t) as row`,
        [JSON.stringify(rows)],
      )
      made.set(
        table.name,
        kept.map((each) => each.row),
      )
    }
  }

  function row(table: Table, n: number, gemeinde: string, made: ReadonlyMap<string, Record<string, unknown>[]>) {
    const own: Record<string, unknown> = { gemeinde }
    for (const { name, type, nullable } of table.columns) {
      if (name === 'gemeinde') continue
      const [target, column] = table.references.get(name) ?? []
      const targets = target === undefined ? [] : (made.get(target) ?? [])
      const said = vocabulary.get(`${table.name}.${name}`) ?? []
      if (column !== undefined)
        own[name] = (name === 'id' ? targets[n] : targets.length > 0 ? dice.of(targets) : undefined)?.[column] ?? null
      else if (said.length > 0) own[name] = dice.of(nullable ? [...said, null] : said)
      else own[name] = nullable && dice.below(3) === 0 ? null : anything(type, n, dice)
    }
    return own
  }
}

function anything(type: string, n: number, dice: Dice): unknown {
  if (type === 'uuid') return dice.uuid()
  if (type === 'boolean') return dice.below(2) === 0
  if (type === 'smallint' || type === 'integer' || type === 'bigint') return n + 1
  if (type === 'date') return `20${10 + dice.below(30)}-0${1 + dice.below(9)}-1${dice.below(9)}`
  if (type.startsWith('timestamp')) return new Date(1.6e12 + dice.below(1e9) * 200).toISOString()
  if (type.endsWith('[]')) return []
  if (type === 'jsonb') return {}
  if (type === 'bytea') return '\\x00'
  return `w${n}${dice.below(1e9).toString(36)}`
}

/**
 * The tables in an order in which each comes after those it points to. Where Postgres itself makes a column out of others
 * that must not be empty, none of them is left empty.
 */
async function tablesOf(admin: Sql, schemas: readonly string[]): Promise<Table[]> {
  const found = await admin<{ name: string; columns: Column[]; refs: [string, string, string][]; checks: string[] }[]>`
    select c.oid::regclass::text as name,
      (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod), 'nullable', not attnotnull and not exists (
          select from pg_attribute g where g.attrelid = c.oid and g.attgenerated <> '' and g.attnotnull)) order by attnum)
        from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      coalesce((select json_agg(json_build_array(a.attname, k.confrelid::regclass::text, b.attname)) from pg_constraint k
        cross join lateral unnest(k.conkey, k.confkey) as p (mine, theirs)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.mine
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = p.theirs
        where k.conrelid = c.oid and k.contype = 'f' and a.attname <> 'gemeinde'), '[]') as refs,
      coalesce((select json_agg(conname) from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'), '[]') as checks
    from pg_class c where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text = any (${[...schemas]})`
  for (const { name, checks } of found) {
    await admin.unsafe(`alter table ${name} disable trigger user`)
    for (const check of checks) await admin.unsafe(`alter table ${name} drop constraint "${check}"`)
  }
  const waiting = found.map(({ name, columns, refs }) => ({
    name,
    columns,
    references: new Map(refs.map(([mine, table, theirs]) => [mine, [table, theirs] as const])),
  }))
  const ordered: Table[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex((table) =>
      [...table.references.values()].every(([to]) => to === table.name || ordered.some(({ name }) => name === to)),
    )
    ordered.push(...waiting.splice(Math.max(next, 0), 1))
  }
  return ordered
}
