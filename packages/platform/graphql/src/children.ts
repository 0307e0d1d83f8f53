import { reachable } from '@verbundakte/authz'
import { idListText, type ModuleTable, type Tx } from '@verbundakte/database'
import { and, eq, getColumns, type InferSelectModel, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Columns, picked } from './columns.ts'
import type { Context } from './context.ts'
import { keptStatements } from './kept.ts'
import { grouped, loader } from './loader.ts'
import { keyset, type Page, pagePlaceholders, pageShape, pageValues } from './paging.ts'

/** A page of the children of one parent. */
export interface ChildrenKey {
  readonly parent: string
  readonly page: Page
  /** what the operation looks at (`columnsOf`); the whole rows when absent */
  readonly columns?: Columns
}

/**
 * Pages of children for many parents in one statement: for each parent the index is entered where its page begins,
 * whatever lies before it. Children that the person may not read are not there.
 *
 * @param parent the column that names the parent, indexed as `(gemeinde, parent, id)`
 * @param only further condition on the child
 */
export function children<T extends ModuleTable>(table: T, parent: PgColumn, order: 'newest' | 'oldest', only?: SQL) {
  type Row = InferSelectModel<T>
  const statements = keptStatements<{ parent: string; child: unknown }[]>()
  return loader<ChildrenKey, Row[]>(
    async (ctx, keys) => {
      const results = new Map<ChildrenKey, Row[]>()
      for (const group of alike(keys)) {
        const parents = group.map((key) => key.parent)
        const [first] = group
        if (!first) continue
        const { page, columns = null } = first
        const statement = statements(ctx, `${pageShape(page)} ${columns?.text}`, (tx) =>
          pages(ctx, tx, table, parent, order, page, columns, only),
        )
        const rows = await statement.execute({ parents: idListText(parents), ...pageValues(page) })
        const byParent = grouped(parents, rows, (row) => row.parent)
        for (const [index, key] of group.entries())
          results.set(
            key,
            (byParent[index] ?? []).map((row) => row.child as Row),
          )
      }
      return keys.map((key) => results.get(key) ?? [])
    },
    (key) => `${key.parent} ${form(key)}`,
  )
}

function pages(
  ctx: Context,
  tx: Tx,
  table: ModuleTable,
  parent: PgColumn,
  order: 'newest' | 'oldest',
  page: Page,
  columns: Columns,
  only: SQL | undefined,
) {
  const { where, orderBy } = keyset(table.id, pagePlaceholders(page), order === 'newest')
  const child = tx
    .select(picked(ctx, table, columns))
    .from(table as ModuleTable)
    .where(and(eq(parent, sql`p.id`), reachable(ctx, 'lesen', table), only, ...where))
    .orderBy(orderBy)
    .limit(page.limit)
    .as('child')
  return tx
    .select({ parent: sql<string>`p.id`, child: getColumns(child) })
    .from(sql`unnest(${sql.placeholder('parents')}::uuid[]) as p (id)`)
    .crossJoinLateral(child)
}

/** Usually one group: the arguments of a field are the same for all its parents. */
function alike(keys: readonly ChildrenKey[]): ChildrenKey[][] {
  const groups = new Map<string, ChildrenKey[]>()
  for (const key of keys) {
    const text = form(key)
    const group = groups.get(text)
    if (group) group.push(key)
    else groups.set(text, [key])
  }
  return [...groups.values()]
}

function form({ page, columns }: ChildrenKey): string {
  return `${page.limit} ${page.after} ${page.before} ${page.inverted} ${columns?.text}`
}
