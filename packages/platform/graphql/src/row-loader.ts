import { reachable, visible } from '@verbundakte/authz'
import { anyId, type ModuleTable } from '@verbundakte/database'
import { and, getColumns, type InferSelectModel, type SQL } from 'drizzle-orm'
import type { Context } from './context.ts'
import { grouped, inOrder, loader } from './loader.ts'

/** The fields of a table's rows by which others are looked up: texts, ids among them, which may be empty. */
type IdField<T extends ModuleTable> = {
  [F in keyof InferSelectModel<T>]-?: InferSelectModel<T>[F] extends string | null ? F : never
}[keyof InferSelectModel<T>] &
  string

/** The row whose `field` is the key, as far as the person may read it; null where there is none. */
export function rowBy<T extends ModuleTable>(table: T, field: IdField<T>) {
  return loader<string, InferSelectModel<T> | null>(async (ctx, ids) =>
    inOrder(ids, await readable(ctx, table, field, ids, []), (row) => keyOf(row, field)),
  )
}

/** All rows whose `field` is the key, as far as the person may read them, in this order. */
export function rowsBy<T extends ModuleTable>(table: T, field: IdField<T>, ...order: readonly SQL[]) {
  return loader<string, InferSelectModel<T>[]>(async (ctx, ids) =>
    grouped(ids, await readable(ctx, table, field, ids, order), (row) => keyOf(row, field)),
  )
}

async function readable<T extends ModuleTable>(
  ctx: Context,
  table: T,
  field: IdField<T>,
  ids: readonly string[],
  order: readonly SQL[],
): Promise<InferSelectModel<T>[]> {
  const column = getColumns(table as ModuleTable)[field]
  if (!column) throw new Error(`no column for ${field}`)
  const rows = await ctx.tx
    .select(visible(ctx, table as ModuleTable))
    .from(table as ModuleTable)
    .where(and(anyId(column, ids), reachable(ctx, 'lesen', table)))
    .orderBy(...order)
  // Drizzle's types for a generic table are open here; the columns are those of `T`.
  return rows as InferSelectModel<T>[]
}

// `IdField` names only texts; what was looked up by a key is not empty there.
function keyOf<R>(row: R, field: keyof R): string {
  return String(row[field])
}
