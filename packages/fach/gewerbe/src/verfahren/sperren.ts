import { akteHalten } from '@verbundakte/akte'
import { load, loadLocked } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import type { InferSelectModel } from 'drizzle-orm'
import type { feste, pruefungen } from '../gaststaette/tables.ts'
import type { mitteilungen } from '../mitteilung/tables.ts'
import type { reisegewerbekarten } from '../reisegewerbe/tables.ts'
import type { anhoerungen, untersagungen } from '../untersagung/tables.ts'

type Falltabelle =
  | typeof anhoerungen
  | typeof feste
  | typeof mitteilungen
  | typeof pruefungen
  | typeof reisegewerbekarten
  | typeof untersagungen

/**
 * The case for whoever works with it. The Akte is held before the row, as everywhere: who changes the class of an Akte holds it and asks
 * for its rows, so the other way round the two would wait for each other.
 */
export async function fallSperren<T extends Falltabelle>(
  ctx: Context,
  table: T,
  id: string,
): Promise<InferSelectModel<T>> {
  const gesehen: { readonly akte: string } = await load<Falltabelle>(ctx, table, id, 'aendern')
  await akteHalten(ctx, gesehen.akte)
  return loadLocked(ctx, table, id, 'aendern')
}
