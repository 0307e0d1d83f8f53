import { loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { mitteilungenFolgen } from '../mitteilung/erledigen.ts'
import { mussGemeintSein } from '../rueckmeldung/stammt.ts'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { anzeigeHalten } from '../verfahren/sperren.ts'
import { mussEntwurfSein, wiederZaehlen } from './entwurf.ts'
import { nachforderungBeantworten } from './nachfordern.ts'
import { mussEingegangenSein } from './stand.ts'
import { zurueckgewieseneAblegen, zurueckgewieseneHolen } from './zurueckweisung.ts'

/**
 * The Anzeige is there, and the three days of § 15 Abs. 1 GewO begin, whatever it lacks: what is missing is said by the
 * rules. Asked again, it stays as it came in.
 */
export async function anzeigeEinreichen(ctx: Context, id: string): Promise<Anzeigezeile> {
  const bisher = await anzeigeHalten(ctx, id)
  if (bisher.status === 'EINGEGANGEN' || bisher.status === 'BESCHEINIGT') return bisher
  if (bisher.status === 'NACHGEFORDERT') return nachforderungBeantworten(ctx, id)
  mussEntwurfSein(bisher)
  const jetzt = new Date()
  const neu = await update(ctx, anzeigen, id, { status: 'EINGEGANGEN', eingangAm: jetzt, geaendertAm: jetzt })
  ctx.record('gewerbe.eingegangen', neu, { art: neu.art })
  await mitteilungenFolgen(ctx, neu)
  return neu
}

/** Sent back with a reason, before there is a receipt. @throws Invalid without a reason, Conflict in another state */
export async function anzeigeZurueckweisen(ctx: Context, id: string, warum: string): Promise<Anzeigezeile> {
  const grund = warum.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const bisher = await anzeigeHalten(ctx, id)
  if (grund === '' || grund.length > 500)
    throw new Invalid('gewerbe.grund', 'Bitte sagen Sie, warum; höchstens 500 Zeichen.', { feld: 'grund' })
  mussEingegangenSein(bisher)
  await zurueckgewieseneAblegen(ctx, bisher)
  const neu = await update(ctx, anzeigen, id, { status: 'ZURUECKGEWIESEN', grund, geaendertAm: new Date() })
  ctx.record('gewerbe.zurueckgewiesen', neu, { grund })
  await mitteilungenFolgen(ctx, neu)
  return neu
}

/** @throws Conflict once another stands for what it stood for */
export async function zurueckweisungAufheben(ctx: Context, id: string): Promise<Anzeigezeile> {
  const bisher = await loadLocked(ctx, anzeigen, id, 'aendern')
  if (bisher.status === 'EINGEGANGEN') return bisher
  if (bisher.status !== 'ZURUECKGEWIESEN') mussEingegangenSein(bisher)
  await mussGemeintSein(ctx, bisher)
  await zurueckgewieseneHolen(ctx, id)
  const neu = await wiederZaehlen(ctx, id, { status: 'EINGEGANGEN', grund: null })
  ctx.record('gewerbe.zurueckweisung.aufgehoben', neu, {})
  await mitteilungenFolgen(ctx, neu)
  return neu
}
