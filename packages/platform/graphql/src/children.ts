import { reachable } from '@verbundakte/authz'
import { idList, type ModuleTable } from '@verbundakte/database'
import { and, eq, getColumns, type InferSelectModel, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Context } from './context.ts'
import { grouped, loader } from './loader.ts'
import { keyset, type Page } from './paging.ts'

/** A page of the children of one parent. */
export interface ChildrenKey {
  readonly parent: string
  readonly page: Page
}

/**
 * Pages of children for many parents in one statement: for each parent the index is entered where its page begins,
 * whatever lies before it. Children that the person may not read are not there.
 *
 * @param parent the column that names the parent, indexed as `(gemeinde, parent, id)`
 */
export function children<T extends ModuleTable>(table: T, parent: PgColumn, order: 'newest' | 'oldest') {
  type Row = InferSelectModel<T>
  return loader<ChildrenKey, Row[]>(
    async (ctx, keys) => {
      const results = new Map<ChildrenKey, Row[]>()
      for (const group of samePage(keys)) {
        const parents = group.map((key) => key.parent)
        const [first] = group
        if (!first) continue
        const rows = await pages(ctx, table, parent, order, parents, first.page)
        const byParent = grouped(parents, rows, (row) => row.parent)
        for (const [index, key] of group.entries())
          results.set(
            key,
            (byParent[index] ?? []).map((row) => row.child as Row),
          )
      }
      return keys.map((key) => results.get(key) ?? [])
    },
    (key) => JSON.stringify(key),
  )
}

async function pages(
  ctx: Context,
  table: ModuleTable,
  parent: PgColumn,
  order: 'newest' | 'oldest',
  parents: readonly string[],
  page: Page,
): Promise<{ parent: string; child: unknown }[]> {
  const { where, orderBy } = keyset(table.id, page, order === 'newest')
  const child = ctx.tx
    .select()
    .from(table as ModuleTable)
    .where(and(eq(parent, sql`p.id`), reachable(ctx, 'lesen', table), ...where))
    .orderBy(orderBy)
    .limit(page.limit)
    .as('child')
  return ctx.tx
    .select({ parent: sql<string>`p.id`, child: getColumns(child) })
    .from(sql`unnest(${idList(parents)}) as p (id)`)
    .crossJoinLateral(child)
}

/** Usually one group: the arguments of a field are the same for all its parents. */
function samePage(keys: readonly ChildrenKey[]): ChildrenKey[][] {
  const groups = new Map<string, ChildrenKey[]>()
  for (const key of keys) {
    const text = JSON.stringify(key.page)
    groups.set(text, [...(groups.get(text) ?? []), key])
  }
  return [...groups.values()]
}
