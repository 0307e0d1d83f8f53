import { vorgaenge } from '@verbundakte/akte'
import { load, reachable, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import { type Context, inOrder, keyset, loader, type Page, rowBy, rowsBy } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { and, asc, desc, eq, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import {
  type Ausleihe,
  ausleihen,
  orte,
  type Papierteil,
  papierteile,
  type Scanauftrag,
  scanauftraege,
} from './tables.ts'

const verzeichnet = isNull(papierteile.entferntAm)
/** More volumes than any Akte has; what is beyond is found by search. */
const HOECHSTENS = 500

/** The paper of an Akte, in its order. */
export function papierDerAkte(ctx: Context, akte: string): Promise<Papierteil[]> {
  return inOrdnung(ctx, anyId(papierteile.akte, [akte]))
}

/** What somebody who works on a Vorgang needs to know of: its own papers, and the volumes of its Akte. */
export async function papierZumVorgang(ctx: Context, id: string): Promise<Papierteil[]> {
  const vorgang = await load(ctx, vorgaenge, id)
  const seine = sql`(${papierteile.vorgang} = ${vorgang.id} or ${papierteile.vorgang} is null)`
  return inOrdnung(ctx, sql`${papierteile.akte} = ${vorgang.akte} and ${seine}`)
}

function inOrdnung(ctx: Context, welche: SQL): Promise<Papierteil[]> {
  return ctx.tx
    .select(visible(ctx, papierteile))
    .from(papierteile)
    .where(and(welche, verzeichnet, reachable(ctx, 'lesen', papierteile)))
    .orderBy(asc(papierteile.nummer))
    .limit(HOECHSTENS)
}

/** What lies in one place, as far as the person may read it: nothing else is counted or left as a gap. */
export function papierAmOrt(ctx: Context, ort: string, page: Page): Promise<Papierteil[]> {
  const { where, orderBy } = keyset(papierteile.id, page, true)
  return ctx.tx
    .select(visible(ctx, papierteile))
    .from(papierteile)
    .where(
      and(
        anyId(papierteile.ort, [ort]),
        verzeichnet,
        ne(papierteile.vernichtung, 'VERNICHTET'),
        reachable(ctx, 'lesen', papierteile),
        ...where,
      ),
    )
    .orderBy(orderBy)
    .limit(page.limit)
}

/** Who has had it, the latest first. */
export const ausleihenDesPapiers = rowsBy(ausleihen, 'papierteil', desc(ausleihen.id))

export const auftraegeDesPapiers = rowsBy(scanauftraege, 'papierteil', desc(scanauftraege.id))

export const ortLaden = rowBy(orte, 'id')

export const papierLaden = loader<string, Papierteil | null>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(visible(ctx, papierteile))
    .from(papierteile)
    .where(and(anyId(papierteile.id, ids), verzeichnet, reachable(ctx, 'lesen', papierteile)))
  return inOrder(ids, found, (papier) => papier.id)
})

/** Loans whose day is over: of the person, or of paper that their offices keep. */
export function ueberfaellige(ctx: Context): Promise<Ausleihe[]> {
  const aemter = JSON.stringify(ctx.person?.aemter ?? [])
  return ctx.tx
    .select(visible(ctx, ausleihen))
    .from(ausleihen)
    .where(
      and(
        isNull(ausleihen.zurueckAm),
        lt(ausleihen.bis, heute()),
        sql`(${ausleihen.person} = ${ctx.person?.id ?? null} or ${ausleihen.federfuehrung} in
          (select x collate "C" from jsonb_array_elements_text(${aemter}::text::jsonb) x))`,
        reachable(ctx, 'lesen', ausleihen),
      ),
    )
    .orderBy(asc(ausleihen.bis), asc(ausleihen.id))
    .limit(HOECHSTENS)
}

/** Scans that the person's offices are asked for, the oldest first. */
export function offeneAuftraege(ctx: Context): Promise<Scanauftrag[]> {
  return ctx.tx
    .select(visible(ctx, scanauftraege))
    .from(scanauftraege)
    .where(
      and(
        eq(scanauftraege.status, 'OFFEN'),
        reachable(ctx, 'aendern', scanauftraege),
        reachable(ctx, 'lesen', scanauftraege),
      ),
    )
    .orderBy(asc(scanauftraege.id))
    .limit(HOECHSTENS)
}
