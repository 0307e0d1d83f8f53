import { reachable, visible } from '@verbundakte/authz'
import { type Context, type Page, rowBy, rowsBy } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { and, asc, eq, gte, isNull, lt, ne } from 'drizzle-orm'
import { nachTag } from '../verfahren/seite.ts'
import { type Fest, feste, type Pruefung, pruefungen } from './tables.ts'

export const pruefungLaden = rowBy(pruefungen, 'id')

export const pruefungenZuBetrieb = rowsBy(pruefungen, 'betrieb', asc(pruefungen.id))

export const festLaden = rowBy(feste, 'id')

/** What is due first, first; decided ones from the newest. */
export function pruefungenSeite(ctx: Context, offen: boolean, page: Page): Promise<Pruefung[]> {
  const { where, orderBy } = nachTag('gaststaettenpruefung', pruefungen.faelligAm, pruefungen.id, page, !offen)
  return ctx.tx
    .select(visible(ctx, pruefungen))
    .from(pruefungen)
    .where(
      and(
        reachable(ctx, 'lesen', pruefungen),
        offen ? eq(pruefungen.stand, 'OFFEN') : ne(pruefungen.stand, 'OFFEN'),
        ...where,
      ),
    )
    .orderBy(...orderBy)
    .limit(page.limit)
}

/** Those to come by date; those that were from the last one. */
export function festeSeite(ctx: Context, kommend: boolean, page: Page): Promise<Fest[]> {
  const { where, orderBy } = nachTag('gaststaettenfest', feste.beginn, feste.id, page, !kommend)
  return ctx.tx
    .select(visible(ctx, feste))
    .from(feste)
    .where(
      and(
        reachable(ctx, 'lesen', feste),
        isNull(feste.zurueckgenommenAm),
        kommend ? gte(feste.ende, heute()) : lt(feste.ende, heute()),
        ...where,
      ),
    )
    .orderBy(...orderBy)
    .limit(page.limit)
}

export async function pruefungenZaehlen(ctx: Context): Promise<number> {
  const found = await ctx.tx
    .select({ id: pruefungen.id })
    .from(pruefungen)
    .where(and(eq(pruefungen.stand, 'OFFEN'), reachable(ctx, 'lesen', pruefungen)))
    .limit(100)
  return found.length
}
