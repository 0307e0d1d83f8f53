import { akteHalten } from '@verbundakte/akte'
import { load, loadLocked } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { type InferSelectModel, sql } from 'drizzle-orm'
import type { feste, pruefungen } from '../gaststaette/tables.ts'
import type { mitteilungen } from '../mitteilung/tables.ts'
import type { reisegewerbekarten } from '../reisegewerbe/tables.ts'
import { type Anzeigezeile, anzeigen, type Betrieb, betriebe } from '../tables.ts'
import type { anhoerungen, untersagungen } from '../untersagung/tables.ts'
import { mussSelbstStehen } from '../zusammenfuehren/wegweiser.ts'

type Falltabelle =
  | typeof anhoerungen
  | typeof feste
  | typeof mitteilungen
  | typeof pruefungen
  | typeof reisegewerbekarten
  | typeof untersagungen

/**
 * A Betrieb for whoever begins something with it: first its name, as whoever certifies holds it, then its Akte, then its row. Who holds an
 * Akte or a case already does not ask for a Betrieb, or the two wait for each other.
 *
 * @throws NotFound, Forbidden unless it may be changed; Conflict for one that only points at another
 */
export async function betriebHalten(ctx: Context, welcher: string): Promise<Betrieb> {
  // As the database writes it: the same id in capitals would be another lock.
  const { id, akte } = await load(ctx, betriebe, welcher, 'aendern')
  await betriebsnameHalten(ctx, id)
  await akteHalten(ctx, akte)
  return mussSelbstStehen(await loadLocked(ctx, betriebe, id, 'aendern'))
}

/** Until the transaction ends nobody else certifies anything of this Betrieb. */
export async function betriebsnameHalten(ctx: Context, betrieb: Betrieb['id']): Promise<void> {
  await rows(ctx.tx, sql`select verbund.sperren(${`gewerbe.betrieb ${betrieb}`})`)
}

/**
 * An Anzeige for whoever saves, files, certifies, assigns or writes about it: the name of its Betrieb before its row, as whoever joins two
 * Betriebe or settles something with it holds them.
 *
 * @param auch other Betriebe whose names are held as well
 * @throws NotFound, Forbidden; Conflict where it went to another Betrieb between the two
 */
export async function anzeigeHalten(
  ctx: Context,
  id: string,
  ...auch: readonly Betrieb['id'][]
): Promise<Anzeigezeile> {
  const { betrieb } = await load(ctx, anzeigen, id, 'aendern')
  // In one order: two who hold the same two begin with the same one.
  for (const each of [...new Set([betrieb, ...auch])].sort()) await betriebsnameHalten(ctx, each)
  const zeile = await loadLocked(ctx, anzeigen, id, 'aendern')
  if (zeile.betrieb === betrieb) return zeile
  throw new Conflict(
    'gewerbe.inzwischen',
    'Diese Anzeige gehört inzwischen zu einem anderen Betrieb. Bitte laden Sie sie neu.',
  )
}

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
