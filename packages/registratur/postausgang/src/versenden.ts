import { akteDesVorgangsHalten, type Dokument, dokumente, vorgangHalten } from '@verbundakte/akte'
import { insert, load, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, Invalid } from '@verbundakte/kernel'
import { offeneAkteHalten } from './akte-halten.ts'
import { einzeilig, type Versandangaben, versandtag } from './angaben.ts'
import { type Sendung, sendungen } from './tables.ts'

/** Notes that a letter that lay ready went. @throws Conflict when somebody was faster */
export async function versenden(ctx: Context, id: string, angaben: Versandangaben): Promise<Sendung> {
  const gesehen = await load(ctx, sendungen, id, 'aendern')
  await akteDesVorgangsHalten(ctx, gesehen.vorgang)
  const dokument = await abgehend(ctx, gesehen.dokument)
  const vorher = await offene(ctx, id)
  const sendung = await update(ctx, sendungen, id, versandt(ctx, dokument, vorher.empfaenger, angaben))
  await vermerken(ctx, sendung, dokument)
  return sendung
}

/** Notes that a letter went, whether or not it lay ready: once more, to somebody else, or without a Schlusszeichnung. */
export async function dokumentVersenden(ctx: Context, id: string, angaben: Versandangaben): Promise<Sendung> {
  await offeneAkteHalten(ctx, (await load(ctx, dokumente, id, 'aendern')).vorgang)
  const dokument = await abgehend(ctx, id)
  const vorgang = await vorgangHalten(ctx, dokument.vorgang, 'aendern')
  const sendung = await insert(ctx, sendungen, {
    akte: vorgang.akte,
    vorgang: vorgang.id,
    dokument: dokument.id,
    ...versandt(ctx, dokument, dokument.empfaenger, angaben),
    schutzklasse: vorgang.schutzklasse,
    federfuehrung: vorgang.federfuehrung,
    angelegtVon: ctx.person?.id ?? null,
  })
  await vermerken(ctx, sendung, dokument)
  return sendung
}

/** A letter that lies ready is not sent after all. */
export async function versandEntfaellt(ctx: Context, id: string, grund: string): Promise<Sendung> {
  const vorher = await offene(ctx, id)
  const satz = einzeilig(grund, 'grund', 1000)
  if (!satz) {
    throw new Invalid('postausgang.grund', 'Bitte sagen, warum das Schreiben nicht versandt wird.', { feld: 'grund' })
  }
  const sendung = await update(ctx, sendungen, id, { status: 'ENTFAELLT', grund: satz, ...jetzt(ctx) })
  ctx.record('postausgang.entfaellt', sendung, { vorgang: vorher.vorgang, dokument: vorher.dokument, grund: satz })
  return sendung
}

/**
 * Takes the note back: what lay ready lies ready again; what was noted at once stays as taken back. The letter itself is
 * not fetched back by it.
 *
 * @throws Forbidden for anybody but whoever noted it and those who lead the office
 */
export async function versandZuruecknehmen(ctx: Context, id: string): Promise<Sendung> {
  const gesehen = await load(ctx, sendungen, id, 'aendern')
  await offeneAkteHalten(ctx, gesehen.vorgang)
  const brief = await loadLocked(ctx, dokumente, gesehen.dokument, 'lesen')
  const vorher = await loadLocked(ctx, sendungen, id, 'aendern')
  if (vorher.status !== 'VERSANDT' && vorher.status !== 'ENTFAELLT') {
    throw new Conflict('postausgang.nicht-vermerkt', 'Hier ist nichts (mehr) zurückzunehmen.')
  }
  const leitet = ctx.person?.aemterAls('amtsleitung').includes(vorher.federfuehrung) ?? false
  if (vorher.erledigtVon !== ctx.person?.id && !leitet) {
    throw new Forbidden('postausgang.fremd', 'Zurücknehmen kann das, wer es vermerkt hat, oder die Leitung des Amtes.')
  }
  // The addressee, too: whoever it went to was the note's, not the letter's.
  const { empfaenger } = brief
  // Nobody has worked with it but for the note.
  const nurVermerkt = brief.status === 'IN_BEARBEITUNG' && brief.geaendertAm.getTime() === vorher.erledigtAm?.getTime()
  if (nurVermerkt && ctx.rights.can('aendern', dokumente, brief))
    await update(ctx, dokumente, brief.id, { geaendertAm: brief.angelegtAm })
  const leer = { version: null, weg: null, am: null, empfaenger, sendungsnummer: null, grund: null }
  const sendung = vorher.bereitgelegt
    ? await update(ctx, sendungen, id, { status: 'OFFEN', ...leer, erledigtAm: null, erledigtVon: null })
    : await update(ctx, sendungen, id, { status: 'ZURUECKGENOMMEN' })
  ctx.record('postausgang.zurueckgenommen', sendung, { vorgang: sendung.vorgang, dokument: sendung.dokument })
  return sendung
}

function unberuehrt({ status, angelegtAm, geaendertAm }: Dokument): boolean {
  return status === 'IN_BEARBEITUNG' && angelegtAm.getTime() === geaendertAm.getTime()
}

async function offene(ctx: Context, id: string): Promise<Sendung> {
  const sendung = await loadLocked(ctx, sendungen, id, 'aendern')
  if (sendung.status !== 'OFFEN') {
    throw new Conflict('postausgang.erledigt', 'Dieses Schreiben liegt nicht mehr bereit. Bitte die Liste neu laden.')
  }
  return sendung
}

/** The letter, held: it is not taken back meanwhile. @throws Invalid for what comes in or stays in the house, and for what was taken back */
export async function abgehend(ctx: Context, id: string): Promise<Dokument> {
  const dokument = await loadLocked(ctx, dokumente, id, 'aendern')
  if (dokument.status === 'ZURUECKGENOMMEN') {
    throw new Invalid('postausgang.zurueckgenommen', 'Die Ablage dieses Dokuments wurde zurückgenommen.')
  }
  if (dokument.status === 'ENTWURF') {
    throw new Invalid(
      'postausgang.entwurf',
      'Dieses Schreiben ist noch ein Entwurf. Bitte zuerst den Stand ändern („kein Entwurf mehr“) oder es schlusszeichnen lassen.',
    )
  }
  if (dokument.richtung !== 'AUS') {
    throw new Invalid(
      'postausgang.richtung',
      'Versandt wird, was das Haus verlässt. Bitte zuerst die Richtung „Ausgang“ wählen.',
    )
  }
  return dokument
}

function versandt(ctx: Context, dokument: Dokument, empfaenger: string | null, angaben: Versandangaben) {
  return {
    status: 'VERSANDT' as const,
    version: dokument.versionen,
    weg: angaben.weg,
    am: versandtag(angaben.am),
    empfaenger: angaben.empfaenger === undefined ? empfaenger : einzeilig(angaben.empfaenger, 'empfaenger', 500),
    sendungsnummer: einzeilig(angaben.sendungsnummer, 'sendungsnummer', 100),
    ...jetzt(ctx),
  }
}

function jetzt(ctx: Context) {
  return { erledigtAm: new Date(), erledigtVon: ctx.person?.id ?? null }
}

async function vermerken(ctx: Context, sendung: Sendung, brief: Dokument): Promise<void> {
  const { vorgang, dokument, version, weg, am } = sendung
  // Somebody has worked with it: what went is not taken back as if it had never been filed.
  if (unberuehrt(brief) && sendung.erledigtAm)
    await update(ctx, dokumente, dokument, { geaendertAm: sendung.erledigtAm })
  ctx.record('postausgang.versandt', sendung, { vorgang, dokument, version, weg, am })
}
