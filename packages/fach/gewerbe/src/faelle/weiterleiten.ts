import { dokumentAnlegen } from '@verbundakte/akte'
import { loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid } from '@verbundakte/kernel'
import { weiterleitungPdf } from '../druck/briefe.ts'
import { FORMULARE } from '../formular/fassungen.ts'
import { mussGemeintSein } from '../rueckmeldung/stammt.ts'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { anzeigeHalten } from '../verfahren/sperren.ts'
import { anlagenAblegen, anlagenWiederOffen } from './anlagen.ts'
import { briefAblegen, briefZuruecknehmen, letztes, rahmen } from './briefe.ts'
import { anzeigeSchrift } from './schriften.ts'
import { hinterlegen } from './schriftgut.ts'
import { mussEingegangenSein } from './stand.ts'
import { vorgangFuer } from './vorab.ts'

/**
 * Hands an Anzeige on to the authority whose it is, with a letter and the form; here it gets no receipt. To whom, the clerk
 * says: the address of a place of business may be wrong.
 */
export async function anzeigeWeiterleiten(ctx: Context, id: string, wohin: string): Promise<Anzeigezeile> {
  const an = wohin.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const bisher = await anzeigeHalten(ctx, id)
  if (an === '' || an.length > 200)
    throw new Invalid('gewerbe.wohin', 'Bitte nennen Sie die Stelle, höchstens 200 Zeichen.', { feld: 'wohin' })
  mussEingegangenSein(bisher)
  const { akte, vorgang } = await vorgangFuer(ctx, bisher)
  const kopf = await rahmen(ctx, bisher, vorgang.kennzeichen)
  const { dokument } = await briefAblegen(ctx, bisher, {
    art: 'weiterleitung',
    akte,
    vorgang,
    betreff: 'Abgabe einer Gewerbeanzeige',
    typ: 'Abgabe',
    empfaenger: an,
    an,
    bytes: await weiterleitungPdf(kopf, an, heute(bisher.eingangAm ?? new Date())),
  })
  const form = await hinterlegen(ctx, await anzeigeSchrift(ctx, bisher, ''))
  const angaben = { betreff: FORMULARE[bisher.art].titel, typ: 'Gewerbeanzeige', richtung: 'AUS' as const }
  await dokumentAnlegen(ctx, vorgang, form, angaben, dokument.id)
  await anlagenAblegen(ctx, bisher, vorgang, dokument.id)
  const neu = await update(ctx, anzeigen, id, { status: 'WEITERGELEITET', geaendertAm: new Date() })
  ctx.record('gewerbe.weitergeleitet', neu, { dokument: dokument.id })
  return neu
}

/** As long as the letter has not gone its way. @throws Conflict, Forbidden once it has */
export async function weiterleitungZuruecknehmen(ctx: Context, id: string): Promise<Anzeigezeile> {
  const bisher = await loadLocked(ctx, anzeigen, id, 'aendern')
  if (bisher.status !== 'WEITERGELEITET')
    throw new Conflict('gewerbe.nicht-weitergeleitet', 'Diese Anzeige ist nicht weitergeleitet.')
  await mussGemeintSein(ctx, bisher)
  const brief = await letztes(ctx, id, 'weiterleitung')
  if (!brief) throw new Error('handed on, without a letter')
  await briefZuruecknehmen(ctx, brief, 'Weiterleitung zurückgenommen')
  await anlagenWiederOffen(ctx, id)
  const neu = await update(ctx, anzeigen, id, { status: 'EINGEGANGEN', geaendertAm: new Date() })
  ctx.record('gewerbe.weiterleitung.zurueckgenommen', neu, { dokument: brief.dokument })
  return neu
}
