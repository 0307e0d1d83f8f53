import { type Dokument, dokumente, offenHalten, type Vorgang, vorgaenge, vorgangHalten } from '@verbundakte/akte'
import { insert, load } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { heute, Invalid } from '@verbundakte/kernel'
import { type Adressat, adressatPruefen } from './adressaten.ts'
import { saetze } from './angaben.ts'
import { handelnder, lenken } from './handelnder.ts'
import {
  laufwegHalten,
  mussLaufen,
  type NeuerSchritt,
  platzSchaffen,
  schritteAnfuegen,
  schritteVon,
  weiterruecken,
} from './laufweg.ts'
import { type Laufweg, laufwege } from './tables.ts'
import type { Verfuegung } from './worte.ts'

export interface SchrittEingabe extends Adressat {
  readonly verfuegung: Verfuegung
  readonly termin?: string | null | undefined
  readonly notiz?: string | null | undefined
  /** done side by side with the one before it */
  readonly zugleich?: boolean | null | undefined
}

/** More is no Laufweg but a mistake. */
const HOECHSTENS = 50

/**
 * Sends a Vorgang, or one Dokument of it, on its way: the first step is current at once.
 *
 * @param fuer who has begun it, directs it and hears of it, where a process goes on by itself
 * @throws Invalid for an addressee who may not read it, is gone or locked
 * @throws Conflict where the Vorgang is finished or its Akte z. d. A.
 */
export async function laufwegBeginnen(
  ctx: Context,
  vorgangId: string,
  eingaben: readonly SchrittEingabe[],
  dokumentId?: string | null,
  fuer: string | null = ctx.person?.id ?? null,
): Promise<Laufweg> {
  await load(ctx, vorgaenge, vorgangId, 'aendern')
  await offenHalten(ctx, vorgangId)
  const vorgang = await vorgangHalten(ctx, vorgangId, 'aendern')
  const dokument = dokumentId ? await dokumentDes(ctx, vorgang, dokumentId) : null
  const schritte = await lesen(ctx, { vorgang, dokument }, eingaben, 0)
  const laufweg = await insert(ctx, laufwege, {
    akte: vorgang.akte,
    vorgang: vorgang.id,
    dokument: dokument?.id ?? null,
    schutzklasse: vorgang.schutzklasse,
    federfuehrung: vorgang.federfuehrung,
    angelegtVon: fuer,
  })
  await schritteAnfuegen(
    ctx,
    laufweg,
    schritte.map((schritt) => ({ angelegtVon: fuer, ...schritt })),
  )
  ctx.record('geschaeftsgang.begonnen', laufweg, { vorgang: vorgang.id, schritte: schritte.length })
  return weiterruecken(ctx, laufweg)
}

/**
 * Adds steps to a Laufweg that runs: next, or after all others. Numbers that were given stay.
 *
 * @throws Forbidden for anybody but those who direct it and those whose turn it is
 */
export async function schritteHinzufuegen(
  ctx: Context,
  id: string,
  eingaben: readonly SchrittEingabe[],
  wann: 'ALS_NAECHSTES' | 'ZULETZT' = 'ZULETZT',
): Promise<Laufweg> {
  const laufweg = await laufwegHalten(ctx, id)
  mussLaufen(laufweg)
  const alle = await schritteVon(ctx, laufweg)
  const aktuelle = alle.filter(({ status }) => status === 'AKTUELL')
  const meine = await Promise.all(aktuelle.map((schritt) => handelnder(ctx, schritt)))
  if (meine.every((wer) => wer === null)) lenken(ctx, laufweg)
  const vorgang = await load(ctx, vorgaenge, laufweg.vorgang)
  const dokument = laufweg.dokument ? await load(ctx, dokumente, laufweg.dokument) : null
  const hinter = wann === 'ZULETZT' ? alle : aktuelle
  const nach = Math.max(0, ...hinter.map(({ stufe }) => stufe))
  const neue = await lesen(ctx, { vorgang, dokument }, eingaben, nach)
  await platzSchaffen(ctx, laufweg, nach, Math.max(...neue.map(({ stufe }) => stufe)) - nach)
  await schritteAnfuegen(ctx, laufweg, neue)
  ctx.record('geschaeftsgang.ergaenzt', laufweg, { vorgang: laufweg.vorgang, schritte: neue.length })
  return laufweg
}

async function dokumentDes(ctx: Context, vorgang: Vorgang, id: string): Promise<Dokument> {
  const dokument = await load(ctx, dokumente, id)
  if (dokument.vorgang !== vorgang.id) {
    throw new Invalid('geschaeftsgang.dokument', 'Dieses Dokument gehört nicht zum Vorgang.', { feld: 'dokument' })
  }
  if (dokument.status === 'ZURUECKGENOMMEN') {
    const satz = 'Die Ablage dieses Dokuments wurde zurückgenommen. Bitte ein anderes wählen.'
    throw new Invalid('geschaeftsgang.dokument-zurueckgenommen', satz, { feld: 'dokument' })
  }
  return dokument
}

async function lesen(
  ctx: Context,
  worum: { readonly vorgang: Vorgang; readonly dokument: Dokument | null },
  eingaben: readonly SchrittEingabe[],
  nach: number,
): Promise<NeuerSchritt[]> {
  if (eingaben.length === 0) throw new Invalid('geschaeftsgang.leer', 'Bitte mindestens einen Schritt angeben.')
  if (eingaben.length > HOECHSTENS) {
    throw new Invalid('geschaeftsgang.zu-viele', `Ein Laufweg hat höchstens ${HOECHSTENS} Schritte.`)
  }
  let stufe = nach
  const schritte: NeuerSchritt[] = []
  for (const { verfuegung, termin, notiz, zugleich, ...adressat } of eingaben) {
    if (!zugleich || schritte.length === 0) stufe += 1
    if (verfuegung === 'SCHLUSSZEICHNUNG' && !worum.dokument) {
      throw new Invalid('geschaeftsgang.schlusszeichnung', 'Schlussgezeichnet wird ein Dokument. Bitte eines wählen.')
    }
    if (termin && termin < heute()) {
      throw new Invalid('geschaeftsgang.termin', 'Der Termin liegt in der Vergangenheit.', { feld: 'termin' })
    }
    schritte.push({
      stufe,
      verfuegung,
      ...(await adressatPruefen(ctx, adressat, { ...worum, verfuegung })),
      termin: termin ?? null,
      notiz: saetze(notiz, 'notiz'),
    })
  }
  return schritte
}
