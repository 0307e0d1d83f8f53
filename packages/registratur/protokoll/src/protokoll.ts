import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Forbidden, Invalid, uuidv7 } from '@verbundakte/kernel'
import { eq, sql } from 'drizzle-orm'
import { type Protokoll, protokolle } from './tables.ts'

/** Entries erased in one transaction. */
const BATCH = 1000

/** The log of the Gemeinde with its settings; made when somebody first asks. @throws Forbidden */
export async function protokollHolen(ctx: Context, aktion: string): Promise<Protokoll> {
  if (!ctx.rights.perhaps(aktion, 'Protokoll')) throw new Forbidden()
  const [da] = await ctx.tx.select().from(protokolle)
  if (da) return da
  const neu = { id: uuidv7(), aufbewahrungTage: null, geloeschtBis: 0 }
  if (ctx.writing) await ctx.tx.insert(protokolle).values(neu).onConflictDoNothing()
  const [angelegt] = await ctx.tx.select().from(protokolle)
  return angelegt ?? { gemeinde: ctx.gemeinde, ...neu }
}

/** Asks the worker, which holds the keys, for a checkpoint at once. */
export async function pruefpunktVerlangen(ctx: Context): Promise<boolean> {
  ctx.record('protokoll.pruefpunkt.verlangt', await protokollHolen(ctx, 'lesen'))
  return true
}

/** @param tage at least 30, or null for ever */
export async function aufbewahrungFestlegen(ctx: Context, tage: number | null): Promise<Protokoll> {
  const { id } = await protokollHolen(ctx, 'aendern')
  if (tage !== null && (tage < 30 || tage > 36_500)) {
    throw new Invalid(
      'protokoll.aufbewahrung',
      'Bitte zwischen 30 Tagen und 100 Jahren wählen, oder nichts für dauernd.',
      {
        feld: 'tage',
      },
    )
  }
  const [neu] = await ctx.tx.update(protokolle).set({ aufbewahrungTage: tage }).where(eq(protokolle.id, id)).returning()
  if (!neu) throw new Forbidden()
  ctx.record('protokoll.aufbewahrung.festgelegt', neu, {}, { tage })
  return neu
}

/**
 * Takes the personal part out of entries. That they happened, when, by whom and on what stays proved: the salted hash of
 * what is gone remains in the chain.
 *
 * @returns number of entries that had one
 */
export async function nutzlastLoeschen(ctx: Context, von: number, bis: number, grund: string): Promise<number> {
  const protokoll = await protokollHolen(ctx, 'loeschen')
  if (grund.trim().length < 10) {
    throw new Invalid('protokoll.grund', 'Bitte nennen Sie den Grund in einem Satz; er bleibt im Protokoll stehen.', {
      feld: 'grund',
    })
  }
  if (von < 1 || bis < von || bis - von >= BATCH) {
    throw new Invalid(
      'protokoll.bereich',
      `Bitte höchstens ${BATCH} Einträge auf einmal, von der kleineren Nummer zur größeren.`,
      {
        feld: 'bis',
      },
    )
  }
  const [behind] = await rows<{ seq: number | null }>(
    ctx.tx,
    sql`select min(seq)::float8 as seq from audit.stand where gemeinde = verbund.gemeinde() and verbraucher in ('jobs', 'search')`,
  )
  if (behind?.seq != null && behind.seq < bis) {
    throw new Invalid(
      'protokoll.zu-frisch',
      'Die jüngsten Einträge werden noch verarbeitet. Bitte in einer Minute noch einmal.',
      {
        feld: 'bis',
      },
    )
  }
  const [done] = await rows<{ anzahl: number }>(
    ctx.tx,
    sql`select audit.nutzlast_loeschen(${von}, ${bis})::int as anzahl`,
  )
  const anzahl = done?.anzahl ?? 0
  if (anzahl > 0) {
    ctx.record('protokoll.nutzlast.geloescht', protokoll, {}, { geloescht: [[von, bis]], anzahl, grund: grund.trim() })
  }
  return anzahl
}

/** Erases what is older than the Gemeinde wants to keep, one batch. @returns whether there may be more */
export async function aufbewahrungAnwenden(ctx: Context): Promise<boolean> {
  const { id, aufbewahrungTage, geloeschtBis } = await protokollHolen(ctx, 'loeschen')
  if (aufbewahrungTage === null) return false
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
