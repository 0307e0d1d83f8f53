import { vorgangAendern, vorgangHolen } from '@verbundakte/akte'
import { loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid, type Kalendertag, kalendertag, plusTage } from '@verbundakte/kernel'
import { empfaenger, nachforderungPdf } from '../druck/briefe.ts'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { type Schreiben, schreiben } from '../tables-prozess.ts'
import { anzeigeHalten } from '../verfahren/sperren.ts'
import { befundeZu } from './befunde.ts'
import { briefAblegen, briefZuruecknehmen, letztes, rahmen } from './briefe.ts'
import { mussEingegangenSein } from './stand.ts'
import { vorgangFuer } from './vorab.ts'

/**
 * Asks the trader for what the rules find missing: a letter in the Vorgang, and a day on which the Vorgang lies before its
 * clerk again. The three days of the receipt go on counting from the day it came in.
 *
 * @throws Invalid where nothing is missing, or for a day that is over or more than a year away
 */
export async function nachfordern(ctx: Context, id: string, frist: Kalendertag): Promise<Anzeigezeile> {
  const bisher = await anzeigeHalten(ctx, id)
  mussEingegangenSein(bisher)
  if (frist <= heute() || frist > plusTage(heute(), 366))
    throw new Invalid('gewerbe.frist', 'Die Frist muss nach heute liegen, höchstens ein Jahr.', { feld: 'frist' })
  const befunde = (await befundeZu(ctx, bisher)).filter(({ schwere }) => schwere === 'fehler')
  if (befunde.length === 0)
    throw new Invalid('gewerbe.vollstaendig', 'Es fehlt nichts. Die Anzeige kann bescheinigt werden.')
  if (befunde.some(({ art }) => art === 'weiterleiten'))
    throw new Invalid(
      'gewerbe.nicht-zustaendig',
      'Für diese Anzeige ist eine andere Stelle zuständig. Bitte leiten Sie sie weiter.',
    )
  const { akte, vorgang } = await vorgangFuer(ctx, bisher)
  const kopf = await rahmen(ctx, bisher, vorgang.kennzeichen)
  const { dokument } = await briefAblegen(ctx, bisher, {
    art: 'nachforderung',
    akte,
    vorgang,
    betreff: 'Nachforderung zur Gewerbeanzeige',
    typ: 'Nachforderung',
    empfaenger: empfaenger(kopf.anzeige)[0] ?? '',
    frist,
    wiedervorlageVorher: vorgang.wiedervorlage === null ? null : kalendertag(vorgang.wiedervorlage),
    bytes: await nachforderungPdf(kopf, befunde, frist, heute(bisher.eingangAm ?? new Date())),
  })
  // The deadline comes back by itself: as the Wiedervorlage of the Vorgang.
  await vorgangAendern(ctx, vorgang.id, { wiedervorlage: frist })
  const neu = await update(ctx, anzeigen, id, { status: 'NACHGEFORDERT', geaendertAm: new Date() })
  ctx.record('gewerbe.nachgefordert', neu, { frist, dokument: dokument.id })
  return neu
}

/** What was asked for is here, or is not waited for any longer. The letter stays. */
export async function nachforderungBeantworten(ctx: Context, id: string): Promise<Anzeigezeile> {
  const bisher = await loadLocked(ctx, anzeigen, id, 'aendern')
  if (bisher.status === 'EINGEGANGEN') return bisher
  mussNachgefordertSein(bisher)
  const brief = await letztes(ctx, id, 'nachforderung')
  if (brief) {
    await update(ctx, schreiben, brief.id, { erledigtAm: new Date() })
    await wiedervorlageZurueck(ctx, brief)
  }
  const neu = await update(ctx, anzeigen, id, { status: 'EINGEGANGEN', geaendertAm: new Date() })
  ctx.record('gewerbe.nachforderung.beantwortet', neu, {})
  return neu
}

/** As if it had not been written, as long as the letter has not gone its way. @throws Conflict, Forbidden once it has */
export async function nachforderungZuruecknehmen(ctx: Context, id: string): Promise<Anzeigezeile> {
  const bisher = await loadLocked(ctx, anzeigen, id, 'aendern')
  mussNachgefordertSein(bisher)
  const brief = await letztes(ctx, id, 'nachforderung')
  if (!brief) throw new Error('asked for, without a letter')
  await briefZuruecknehmen(ctx, brief, 'Nachforderung zurückgenommen')
  await wiedervorlageZurueck(ctx, brief)
  const neu = await update(ctx, anzeigen, id, { status: 'EINGEGANGEN', geaendertAm: new Date() })
  ctx.record('gewerbe.nachforderung.zurueckgenommen', neu, { dokument: brief.dokument })
  return neu
}

/** The one that was set before the deadline stood in for it; what a clerk has set since stays. */
async function wiedervorlageZurueck(ctx: Context, { vorgang, frist, wiedervorlageVorher }: Schreiben): Promise<void> {
  const { wiedervorlage } = await vorgangHolen(ctx, vorgang)
  if (wiedervorlage === frist) await vorgangAendern(ctx, vorgang, { wiedervorlage: wiedervorlageVorher })
}

function mussNachgefordertSein({ status }: Anzeigezeile): void {
  if (status === 'NACHGEFORDERT') return
  throw new Conflict('gewerbe.nicht-nachgefordert', 'Zu dieser Anzeige ist nichts nachgefordert.')
}
