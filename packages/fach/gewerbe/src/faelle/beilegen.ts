import type { Akte, Vorgang } from '@verbundakte/akte'
import type { Context } from '@verbundakte/graphql'
import { amtsmitteilungPdf, empfaenger, gebuehrenbescheidPdf } from '../druck/briefe.ts'
import type { Gebuehr } from '../gebuehr/gebuehr.ts'
import type { Anzeigezeile } from '../tables.ts'
import { anlagenAblegen } from './anlagen.ts'
import { briefAblegen, rahmen } from './briefe.ts'
import { einstellung } from './zustaendig.ts'

interface Beilage {
  readonly akte: Akte
  readonly vorgang: Vorgang
  /** the Dokument of the Anzeige, to which the Anlagen belong */
  readonly dokument: string
  readonly kosten: Gebuehr | null
  readonly erlassGrund: string | null
}

/** What lies in the Vorgang beside the receipt: what was handed in, the fee notice, the notice of an Abmeldung ex officio. */
export async function beilegen(ctx: Context, zeile: Anzeigezeile, beilage: Beilage): Promise<void> {
  const { akte, vorgang, dokument, kosten, erlassGrund } = beilage
  await anlagenAblegen(ctx, zeile, vorgang, dokument)
  const kopf = await rahmen(ctx, zeile, vorgang.kennzeichen)
  const an = empfaenger(kopf.anzeige)[0] ?? ''
  if (zeile.vonAmtsWegen && zeile.begruendung) {
    await briefAblegen(ctx, zeile, {
      ...{ art: 'amtsmitteilung', akte, vorgang, typ: 'Mitteilung', empfaenger: an },
      betreff: 'Mitteilung über die Abmeldung von Amts wegen',
      bytes: await amtsmitteilungPdf(kopf, zeile.begruendung),
    })
  }
  // Nothing to pay and nothing waived is no decision that anybody could object to.
  if (!kosten || kosten.posten.length === 0 || kosten.summe + kosten.erlassen === 0) return
  const gesetzt = await einstellung(ctx)
  if (!gesetzt?.rechtsbehelf) return
  const { rechtsbehelf, zahlung } = gesetzt
  await briefAblegen(ctx, zeile, {
    ...{ art: 'gebuehrenbescheid', akte, vorgang, typ: 'Gebührenbescheid', empfaenger: an },
    betreff: 'Gebührenbescheid',
    bytes: await gebuehrenbescheidPdf(kopf, { gebuehr: kosten, erlassGrund, rechtsbehelf, zahlung }),
  })
}
