import { ablageZuruecknehmen, dokumente, leerenVorgangErledigen, zeile } from '@verbundakte/akte'
import { askedFor, load, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Forbidden, Invalid, NotFound } from '@verbundakte/kernel'
import { eq } from 'drizzle-orm'
import { eingangEinsehen } from './einsehbar.ts'
import { zumEntscheiden } from './offen.ts'
import { melden } from './rest/ereignisse.ts'
import { type Eingang, eingaenge } from './tables.ts'

/** Sorts out what belongs in no Akte: advertising, a blank page, a second copy. The reason stays, and so does the file. */
export async function eingangAussortieren(ctx: Context, id: string, grund: string): Promise<Eingang> {
  const satz = zeile(grund, 'grund')
  if (!satz) throw new Invalid('posteingang.grund', 'Bitte den Grund angeben.', { feld: 'grund' })
  const eingang = await zumEntscheiden(ctx, id)
  const neu = await update(ctx, eingaenge, eingang.id, {
    status: 'AUSSORTIERT',
    grund: satz,
    entschiedenVon: ctx.person?.id ?? null,
    entschiedenAm: new Date(),
  })
  ctx.record('posteingang.aussortiert', neu, { grund: satz })
  await melden(ctx, neu, 'aussortiert')
  return neu
}

/**
 * Takes a decision back: the Eingang lies in its queue again. A filing under the conditions of the Akte (a few minutes,
 * nobody has worked with it); sorting out at any time. A Vorgang that was opened for it stays, empty
 * and finished; so does its Akte.
 *
 * @throws NotFound for what has become none of the person's; Conflict, Forbidden as taking back a filing does
 */
export async function entscheidungZuruecknehmen(ctx: Context, id: string): Promise<Eingang> {
  const eingang = await loadLocked(ctx, eingaenge, id, 'aendern')
  if (!(await askedFor(ctx, eingaenge, id, eingangEinsehen(ctx, id)))) throw new NotFound()
  if (eingang.status === 'NEU' || eingang.status === 'ERKANNT') return eingang
  const was = eingang.status === 'ABGELEGT' ? 'abgelegt' : 'aussortiert'
  if (eingang.dokument !== null) {
    if (!eingang.selbsttaetig && eingang.entschiedenVon !== ctx.person?.id) {
      throw new Forbidden('posteingang.fremd', 'Zurücknehmen kann eine Ablage nur, wer sie vorgenommen hat.')
    }
    const { vorgang } = await ablageZuruecknehmen(ctx, eingang.dokument, 'Zurück in den Posteingang')
    if (eingang.neuerVorgang) await leerenVorgangErledigen(ctx, vorgang)
  }
  return wiederOffen(ctx, eingang, was)
}

/**
 * Its filing was taken back at the Dokument and not here: the letter lies in its queue again, or it would lie nowhere. Run
 * twice it finds nothing to do.
 */
export async function nachRuecknahmeOeffnen(ctx: Context, dokument: string): Promise<void> {
  const [gesehen] = await ctx.tx.select({ id: eingaenge.id }).from(eingaenge).where(eq(eingaenge.dokument, dokument))
  if (!gesehen) return
  const eingang = await loadLocked(ctx, eingaenge, gesehen.id, 'aendern')
  if (eingang.dokument !== dokument) return
  if (eingang.neuerVorgang) await leerenVorgangErledigen(ctx, (await load(ctx, dokumente, dokument)).vorgang)
  await wiederOffen(ctx, eingang, 'abgelegt')
}

async function wiederOffen(ctx: Context, eingang: Eingang, was: 'abgelegt' | 'aussortiert'): Promise<Eingang> {
  const neu = await update(ctx, eingaenge, eingang.id, {
    status: eingang.textstatus === 'AUSSTEHEND' ? 'NEU' : 'ERKANNT',
    dokument: null,
    neuerVorgang: false,
    grund: null,
    selbsttaetig: false,
    selbstNicht: 'ZURUECKGENOMMEN',
    entschiedenVon: null,
    entschiedenAm: null,
  })
  ctx.record('posteingang.zurueckgenommen', neu, { was })
  await melden(ctx, neu, 'zurueckgenommen')
  return neu
}
