import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, Invalid } from '@verbundakte/kernel'
import { eq, sql } from 'drizzle-orm'
import { BATCH, nutzlastLoeschen } from './loeschen.ts'
import { protokollHolen } from './protokoll.ts'
import { type Protokoll, protokolle } from './tables.ts'

/** A day to take it back in: what has lost its personal part never gets it again. */
const BEDENKZEIT = sql`now() + interval '1 day'`

/**
 * @param tage at least 30, or null for ever
 * @param bisher what the person had before them; undefined: they did not say
 * @throws Invalid; Conflict when something else holds by now
 */
export async function aufbewahrungFestlegen(
  ctx: Context,
  tage: number | null,
  bisher?: number | null,
): Promise<Protokoll> {
  const { id } = await protokollHolen(ctx, 'aendern')
  if (tage !== null) dauer(tage)
  const [vorher] = await ctx.tx.select().from(protokolle).where(eq(protokolle.id, id)).for('update')
  if (!vorher) throw new Forbidden()
  if (bisher !== undefined && bisher !== vorher.aufbewahrungTage) {
    throw new Conflict(
      'protokoll.aufbewahrung.geaendert',
      'Die Aufbewahrung wurde inzwischen von jemand anderem geändert. Bitte sehen Sie nach, was jetzt gilt.',
    )
  }
  if (tage === vorher.aufbewahrungTage) return vorher
  const [neu] = await ctx.tx
    .update(protokolle)
    .set({ aufbewahrungTage: tage, aufbewahrungAb: wartet(vorher, tage) ? BEDENKZEIT : null })
    .where(eq(protokolle.id, id))
    .returning()
  if (!neu) throw new Forbidden()
  ctx.record('protokoll.aufbewahrung.festgelegt', neu, {}, { tage })
  return neu
}

/** Shorter than what has held so far; and while that still waits nobody knows any more what had held before. */
function wartet({ aufbewahrungTage, aufbewahrungAb }: Protokoll, tage: number | null): boolean {
  if (tage === null) return false
  if (aufbewahrungAb !== null && aufbewahrungAb.getTime() > Date.now()) return true
  return aufbewahrungTage === null || tage < aufbewahrungTage
}

export interface Aufbewahrungsvorschau {
  /** entries that would lose their personal part at once; some may have lost it already */
  readonly eintraege: number
  /** whatever is older */
  readonly aelterAls: Date
}

/** What keeping for so many days would do, were it to hold now. @throws Forbidden, Invalid */
export async function aufbewahrungVorschau(ctx: Context, tage: number): Promise<Aufbewahrungsvorschau> {
  const { geloeschtBis } = await protokollHolen(ctx, 'aendern')
  dauer(tage)
  const [row] = await rows<{ seq: number | null; grenze: string }>(
    ctx.tx,
    sql`select (select seq from audit.eintrag where gemeinde = verbund.gemeinde() and zeit < g.grenze
                order by zeit desc limit 1)::float8 as seq, g.grenze
        from (select now() - make_interval(days => ${tage}) as grenze) g`,
  )
  if (!row) throw new Error('a select of one row answered none')
  return { eintraege: Math.max((row.seq ?? 0) - geloeschtBis, 0), aelterAls: new Date(row.grenze) }
}

/** Erases what is older than the Gemeinde wants to keep, one batch. @returns whether there may be more */
export async function aufbewahrungAnwenden(ctx: Context): Promise<boolean> {
  const { id, aufbewahrungTage, aufbewahrungAb, geloeschtBis } = await protokollHolen(ctx, 'loeschen')
  if (aufbewahrungTage === null || (aufbewahrungAb !== null && aufbewahrungAb.getTime() > Date.now())) return false
  const [alt] = await rows<{ seq: number | null }>(
    ctx.tx,
    sql`select max(seq)::float8 as seq from (select seq, zeit from audit.eintrag
          where gemeinde = verbund.gemeinde() and seq > ${geloeschtBis} order by seq limit ${BATCH}) e
        where zeit < now() - make_interval(days => ${aufbewahrungTage})`,
  )
  if (!alt?.seq) return false
  await nutzlastLoeschen(ctx, geloeschtBis + 1, alt.seq, `Aufbewahrung von ${aufbewahrungTage} Tagen abgelaufen`)
  await ctx.tx.update(protokolle).set({ geloeschtBis: alt.seq }).where(eq(protokolle.id, id))
  return alt.seq - geloeschtBis === BATCH
}

function dauer(tage: number): void {
  if (tage >= 30 && tage <= 36_500) return
  throw new Invalid(
    'protokoll.aufbewahrung',
    'Bitte zwischen 30 Tagen und 100 Jahren wählen, oder nichts für dauernd.',
    { feld: 'tage' },
  )
}
