import { reachable, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import { type Context, loader, type Page, rowBy } from '@verbundakte/graphql'
import { fold, heute, type Kalendertag, plusTage } from '@verbundakte/kernel'
import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { spaltenDerAnzeige } from '../anzeige/spalten.ts'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { nachTag } from '../verfahren/seite.ts'
import { samtAufgegangenen, wohin } from '../zusammenfuehren/wegweiser.ts'
import { type Mitteilung, mitteilungen } from './tables.ts'

/** Days before it is due on which a notice is yellow. */
const VORLAUF = 7
/** An Anzeige that came this many days before the notice may be the one that it misses. */
const VORHER = 180

export const mitteilungLaden = rowBy(mitteilungen, 'id')

/** Also what was said of those that were joined to it: there the notice keeps lying. */
export const mitteilungenZuBetrieb = loader<string, Mitteilung[]>(async (ctx, ids) => {
  const gemeint = await Promise.all(ids.map((id) => samtAufgegangenen(ctx).load(id)))
  const found = await ctx.tx
    .select(visible(ctx, mitteilungen))
    .from(mitteilungen)
    .where(
      and(
        anyId(mitteilungen.betrieb, gemeint.flat()),
        ne(mitteilungen.stand, 'ZURUECKGENOMMEN'),
        reachable(ctx, 'lesen', mitteilungen),
      ),
    )
    .orderBy(asc(mitteilungen.id))
  return gemeint.map((alle) => found.filter(({ betrieb }) => betrieb !== null && alle.includes(betrieb)))
})

/** The Betrieb that is meant now: it may have been joined to another since. */
export async function gemeinterBetrieb(ctx: Context, { betrieb }: Pick<Mitteilung, 'betrieb'>): Promise<string | null> {
  return betrieb && ((await wohin(ctx, betrieb)) ?? betrieb)
}

/** Nothing follows from these any more. */
export const OHNE_FOLGE: readonly Anzeigezeile['status'][] = ['VERWORFEN', 'ZURUECKGEWIESEN']

/** What is due first, first; settled ones from the newest. */
export function mitteilungenSeite(ctx: Context, offen: boolean, page: Page): Promise<Mitteilung[]> {
  const { where, orderBy } = nachTag('behoerdenmitteilung', mitteilungen.bis, mitteilungen.id, page, !offen)
  return ctx.tx
    .select(visible(ctx, mitteilungen))
    .from(mitteilungen)
    .where(and(reachable(ctx, 'lesen', mitteilungen), eq(mitteilungen.stand, offen ? 'OFFEN' : 'ERLEDIGT'), ...where))
    .orderBy(...orderBy)
    .limit(page.limit)
}

/** Up to 100. */
export async function mitteilungenZaehlen(ctx: Context): Promise<number> {
  const found = await ctx.tx
    .select({ id: mitteilungen.id })
    .from(mitteilungen)
    .where(and(eq(mitteilungen.stand, 'OFFEN'), reachable(ctx, 'lesen', mitteilungen)))
    .limit(100)
  return found.length
}

/** Anzeigen that may be the one it misses: those of its Betrieb, or of somebody whose name has its longest word. */
export async function moeglicheAnzeigen(ctx: Context, mitteilung: Mitteilung): Promise<Anzeigezeile[]> {
  return moeglicheAnfrage(ctx, mitteilung, await gemeinterBetrieb(ctx, mitteilung))
}

export function moeglicheAnfrage(ctx: Context, { name, eingang }: Mitteilung, betrieb: string | null) {
  const wort = fold(name)
    .split(/[^a-z0-9]+/)
    .sort((a, b) => b.length - a.length)[0]
  const derName = sql`concat_ws(' ', ${anzeigen.inhalt}->>'eingetragenerName', ${anzeigen.inhalt}->'person'->>'name',
    ${anzeigen.inhalt}->>'geschaeftsbezeichnung')`
  return ctx.tx
    .select(spaltenDerAnzeige(ctx))
    .from(anzeigen)
    .where(
      and(
        reachable(ctx, 'lesen', anzeigen),
        inArray(anzeigen.status, ['EINGEGANGEN', 'NACHGEFORDERT', 'WEITERGELEITET', 'BESCHEINIGT']),
        // A Storno answers nothing, and of what was corrected the last counts.
        sql`${anzeigen.korrekturArt} is distinct from 'storno'`,
        sql`not exists (select from gewerbe.anzeige k where k.gemeinde = ${anzeigen.gemeinde} and k.korrektur_von = ${anzeigen.id} and k.status = 'BESCHEINIGT')`,
        // What is here came in. The wall lets an index answer neither a coalesce nor a comparison with a day (ADR 0051).
        sql`${anzeigen.eingangAm} >= (${plusTage(eingang, -VORHER)}::date)::timestamp at time zone 'Europe/Berlin'`,
        betrieb !== null
          ? eq(anzeigen.betrieb, betrieb)
          : sql`strpos(gewerbe.falten(${derName}), ${wort || fold(name)}) > 0`,
      ),
    )
    .orderBy(desc(anzeigen.eingangAm), desc(anzeigen.id))
    .limit(20)
}

/** Traffic light: yellow in its last week, red once the day is over. */
export function mitteilungsampel(bis: Kalendertag, tag: Kalendertag = heute()): 'gruen' | 'gelb' | 'rot' {
  if (tag > bis) return 'rot'
  return tag >= plusTage(bis, -VORLAUF) ? 'gelb' : 'gruen'
}
