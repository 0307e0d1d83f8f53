import { offenHalten, vorgangHalten, vorgangLaden } from '@verbundakte/akte'
import { load, loadLocked } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Forbidden } from '@verbundakte/kernel'
import { type Serie, serien } from '../tables.ts'
import { ruht } from './ruhen.ts'

/** As long as the values that were written by hand are kept (`leeren.ts`). */
export const WIEDERHOLBAR_TAGE = 14
/** As for every filing (ADR 0017). */
const RUECKNAHME_MINUTEN = 15
/** As long as for a step: whoever leads the office may take their own cancelling back, and begins nothing in a name not theirs. */
const WIDERRUF_MS = 55_000

/** @param offen whether the Vorgang must take up letters for it */
export async function serieHalten(ctx: Context, id: string, { offen = false } = {}): Promise<Serie> {
  const { vorgang } = await load(ctx, serien, id, 'aendern')
  if (offen) await offenHalten(ctx, vorgang)
  // The Vorgang before the Serie: there the worker holds on to it while it makes a letter.
  await vorgangHalten(ctx, vorgang, 'aendern')
  return loadLocked(ctx, serien, id, 'aendern')
}

/** What became of the letters of a Serie. */
export interface Stand {
  readonly erstellt: number
  readonly gescheitert: number
  /** cancelled before they were made */
  readonly abgebrochen: number
}

/** What the person may do about it: what would be refused is not offered. */
export async function darfSerie(ctx: Context, serie: Serie, stand: Stand): Promise<string[]> {
  const laeuft = serie.status === 'LAUFEND'
  const verfasser = istVerfasser(ctx, serie)
  const eben = Date.now() - (serie.beendetAm?.getTime() ?? Date.now()) <= RUECKNAHME_MINUTEN * 60_000
  const nimmtAuf = (await vorgangLaden(ctx).load(serie.vorgang))?.status !== 'ERLEDIGT'
  const nochEinmal = !laeuft && nimmtAuf && wiederholbar(serie)
  return [
    ...((laeuft || (nochEinmal && ruht(serie))) && lenkt(ctx, serie) ? ['abbrechen'] : []),
    ...(nochEinmal && verfasser && stand.gescheitert > 0 ? ['wiederholen', 'aufgeben'] : []),
    ...(nochEinmal && stand.abgebrochen > 0 && darfFortsetzen(ctx, serie) ? ['fortsetzen'] : []),
    ...(verfasser && eben && nimmtAuf && (laeuft || stand.erstellt > 0) ? ['zuruecknehmen'] : []),
  ]
}

export function wiederholbar({ status, beendetAm }: Serie): boolean {
  const tage = (Date.now() - (beendetAm?.getTime() ?? Date.now())) / 86_400_000
  return status !== 'ZURUECKGENOMMEN' && tage < WIEDERHOLBAR_TAGE
}

export function lenkt(ctx: Context, serie: Serie): boolean {
  const leitet = ctx.person?.aemterAls('amtsleitung').includes(serie.federfuehrung) ?? false
  return istVerfasser(ctx, serie) || (ctx.standing === 'dienst' && leitet)
}

/** Nobody goes on with what somebody else has cancelled. */
export function darfFortsetzen(ctx: Context, serie: Serie): boolean {
  if (ruht(serie)) return istVerfasser(ctx, serie)
  if (ctx.standing !== 'dienst' || !ctx.person || serie.abgebrochenVon !== ctx.person.id) return false
  return istVerfasser(ctx, serie) || Date.now() - (serie.beendetAm?.getTime() ?? 0) <= WIDERRUF_MS
}

/** In whose name letters are made, or taken back, decides that alone. @throws Forbidden */
export function nurVerfasser(ctx: Context, serie: Serie, was: string): void {
  if (istVerfasser(ctx, serie)) return
  throw new Forbidden('schreibvorlage.serie.fremd', `${was} kann das nur, wer die Serie begonnen hat.`)
}

function istVerfasser(ctx: Context, { angelegtVon }: Serie): boolean {
  return ctx.standing === 'dienst' && ctx.person?.id === angelegtVon
}
