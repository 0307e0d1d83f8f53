import { load, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, Invalid } from '@verbundakte/kernel'
import { and, eq, sql } from 'drizzle-orm'
import { zeile } from '../angaben.ts'
import { offenesDokument } from '../dokument.ts'
import { type Bearbeitung, bearbeitungen, dokumente } from '../tables.ts'
import { beiNiemandAnderem, laufende } from './laufend.ts'

/**
 * Gives a lease back, or ends that of somebody else, who is told by whom and why. Ending it twice is once.
 *
 * @throws NotFound, Forbidden for those who may not change the Dokument; Invalid for another's without a reason
 */
export async function bearbeitungBeenden(ctx: Context, id: string, grund?: string | null): Promise<Bearbeitung> {
  const { dokument, person } = await load(ctx, bearbeitungen, id, 'aendern')
  await loadLocked(ctx, dokumente, dokument, 'aendern')
  if (ctx.person === null) throw new Forbidden()
  const eigene = person === ctx.person.id
  const satz = eigene ? null : begruendung(grund)
  const eine = await laufende(ctx, dokument)
  if (eine?.id !== id) return load(ctx, bearbeitungen, id)
  const neu = await update(ctx, bearbeitungen, id, {
    beendetAm: new Date(),
    beendetVon: ctx.person.id,
    grund: satz,
    gelesenAm: null,
  })
  ctx.record('akte.bearbeitung.beendet', neu, { dokument, person, grund: satz })
  return neu
}

/**
 * Lets a lease run on that the person has ended, their own or another's: the way back from `bearbeitungBeenden` and from
 * a version that was filed by mistake.
 *
 * @throws Forbidden for what somebody else has ended; Conflict when its time is over or somebody else has the Dokument
 */
export async function bearbeitungFortsetzen(ctx: Context, id: string): Promise<Bearbeitung> {
  const { dokument } = await load(ctx, bearbeitungen, id, 'aendern')
  await offenesDokument(ctx, dokument)
  const { beendetVon, beendetAm } = await loadLocked(ctx, bearbeitungen, id, 'aendern')
  if (beendetAm !== null && beendetVon !== ctx.person?.id) {
    throw new Forbidden('akte.bearbeitung.fremd', 'Fortsetzen kann eine Bearbeitung nur, wer sie beendet hat.')
  }
  const andere = await beiNiemandAnderem(ctx, dokument)
  if (andere?.id === id) return andere
  const [nochZeit] = await ctx.tx
    .select({ id: bearbeitungen.id })
    .from(bearbeitungen)
    .where(and(eq(bearbeitungen.id, id), sql`${bearbeitungen.bis} > clock_timestamp()`))
  if (andere || !nochZeit) {
    throw new Conflict(
      'akte.bearbeitung.vorbei',
      'Diese Bearbeitung ist beendet. Bitte nehmen Sie das Dokument neu in Bearbeitung.',
    )
  }
  const neu = await update(ctx, bearbeitungen, id, { beendetAm: null, beendetVon: null, grund: null, gelesenAm: null })
  ctx.record('akte.bearbeitung.fortgesetzt', neu, { dokument, person: neu.person })
  return neu
}

/**
 * The holder has seen that and why somebody else ended it. Reading is enough: whoever may no longer change the Dokument
 * would be told for ever.
 *
 * @throws Forbidden for anybody but the holder
 */
export async function bearbeitungsendeGelesen(ctx: Context, id: string): Promise<Bearbeitung> {
  const vorher = await loadLocked(ctx, bearbeitungen, id, 'lesen')
  if (vorher.person !== ctx.person?.id) throw new Forbidden()
  if (vorher.beendetAm === null || vorher.gelesenAm !== null) return vorher
  const neu = await update(ctx, bearbeitungen, id, { gelesenAm: new Date() }, 'lesen')
  ctx.record('akte.bearbeitung.gelesen', neu, { dokument: neu.dokument })
  return neu
}

function begruendung(text: string | null | undefined): string {
  const satz = zeile(text, 'grund')
  if (satz !== null && satz.length >= 10) return satz
  throw new Invalid('akte.bearbeitung.grund', 'Bitte nennen Sie den Grund in einem Satz, mindestens 10 Zeichen.', {
    feld: 'grund',
  })
}
