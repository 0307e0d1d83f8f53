import { betragSchreiben, type Kalendertag } from '@verbundakte/kernel'
import type { Anzeige, Inhalt } from '../anzeige/anzeige.ts'
import { FORMULARE } from '../formular/fassungen.ts'
import type { Gebuehr } from '../gebuehr/gebuehr.ts'
import { antwort } from './antwort.ts'
import { type Blatt, blatt } from './blatt.ts'
import { absatz, kopf, type Stelle, TEXT, ueberschrift } from './kopf.ts'
import { anschrift, grund, tagSchreiben, zeilen } from './worte.ts'
import { type Zelle, zellen } from './zellen.ts'

/** How the fee is or was paid. */
export type Zahlung =
  | { readonly bezahltAm: Kalendertag }
  | {
      readonly kontoinhaber: string
      readonly iban: string
      readonly verwendungszweck: string
      readonly faellig?: Kalendertag | undefined
    }

export interface Bescheinigung {
  readonly anzeige: Anzeige
  readonly gemeinde: Stelle
  /** number of the Vorgang */
  readonly nummer: string
  readonly eingang: Kalendertag
  readonly ausgestellt: Kalendertag
  /** undefined: nothing is said about a fee */
  readonly gebuehr?:
    | (Gebuehr & { readonly erlassgrund?: string | undefined; readonly zahlung?: Zahlung | undefined })
    | undefined
  /** who signs, as it is to be printed */
  readonly bearbeiter: string
}

const STICHTAG = { anmeldung: 'Beginn', ummeldung: 'Änderung ab', abmeldung: 'Ende' } as const
export const TATBESTAND = {
  anmeldung: 'Gewerbe-Anmeldung',
  ummeldung: 'Gewerbe-Ummeldung',
  abmeldung: 'Gewerbe-Abmeldung',
  'weiterer-vertreter': 'Weitere gesetzliche Vertretung',
  'gaststaette-mit-alkohol': 'Gaststätte mit Alkoholausschank',
  gaststaettenfest: 'Vorübergehende Gaststätte',
  reisegewerbekarte: 'Reisegewerbekarte',
  auskunft: 'Auskunft',
} as const

/** The receipt of § 15 Abs. 1 GewO, made from what was filed; the same input gives the same bytes. */
export function bescheinigungPdf(eingabe: Bescheinigung): Promise<Uint8Array> {
  const { anzeige, gemeinde, nummer, eingang, ausgestellt, bearbeiter } = eingabe
  const { art } = anzeige
  const { titel, kennung } = FORMULARE[art]
  const hier = blatt({
    titel: `Empfangsbescheinigung zur ${titel}`,
    stelle: gemeinde.name,
    kennung: `Empfangsbescheinigung, ${anzeige.uuid}`,
    tag: ausgestellt,
  })
  kopf(hier, gemeinde, 'Empfangsbescheinigung', 'nach § 15 Abs. 1 der Gewerbeordnung', '')
  absatz(hier, `Hiermit wird bescheinigt, dass die folgende Anzeige am ${tagSchreiben(eingang)} eingegangen ist.`)
  hier.doc.y += 6
  zellen(hier, [
    { bezeichnung: 'Angezeigt wurde', antwort: [`${titel} (${kennung.replace('GewA', 'GewA ')})`, ...anlass(anzeige)] },
    { bezeichnung: 'Nummer', antwort: [nummer] },
    ...werUndWo(anzeige),
  ])
  ueberschrift(hier, 'Was diese Bescheinigung nicht ist')
  absatz(hier, nichtErlaubnis(art))
  kosten(hier, eingabe.gebuehr)
  unterschrift(hier, gemeinde.name, ausgestellt, bearbeiter)
  return hier.fertig(['Empfangsbescheinigung', gemeinde.name, nummer].join(' · '))
}

function anlass({ inhalt, art, korrektur, vonAmtsWegen }: Anzeige): string[] {
  return zeilen([
    inhalt.grund && grund(inhalt.grund, art),
    korrektur && (korrektur.art === 'storno' ? 'Storno einer früheren Anzeige' : 'Berichtigung einer früheren Anzeige'),
    vonAmtsWegen && 'von Amts wegen',
  ])
}

function werUndWo({ art, inhalt }: Anzeige): Zelle[] {
  const zelle = (bezeichnung: string, zeilenDarin: readonly string[]): Zelle[] =>
    zeilenDarin.length > 0 ? [{ bezeichnung, antwort: zeilenDarin }] : []
  return [
    ...zelle('Gewerbetreibende', wer(inhalt)),
    ...zelle('Betriebsstätte', zeilen([inhalt.geschaeftsbezeichnung, ...anschrift(inhalt.betriebsstaette?.anschrift)])),
    ...zelle(STICHTAG[art], zeilen([inhalt.stichtag && tagSchreiben(inhalt.stichtag)])),
    ...zelle('Datum der Anzeige', zeilen([inhalt.datumAnzeige && tagSchreiben(inhalt.datumAnzeige)])),
    ...zelle('Tätigkeit', antwortOhneSchluessel(inhalt)),
  ]
}

function wer(inhalt: Inhalt): string[] {
  const { eingetragenerName: firma, person, weitereVertreter = [], vertretung } = inhalt
  const rechtsform = antwort('anmeldung', { rechtsform: inhalt.rechtsform }, 1)
  const namen = [person, ...weitereVertreter, vertretung && { name: vertretung.name, vornamen: vertretung.vornamen }]
    .map((each) => zeilen([each?.doktorgrad, each?.vornamen, each?.name]).join(' '))
    .filter((name) => name !== '')
  if (firma) return [firma, ...rechtsform, ...namen.map((name) => `vertreten durch ${name}`)]
  return [...namen, ...zeilen(anschrift(person?.anschrift)), ...rechtsform]
}

/** The activities in the trader's words, without what the office added. */
function antwortOhneSchluessel({ taetigkeiten = [], weiterhin = [] }: Inhalt): string[] {
  const texte = [...taetigkeiten, ...weiterhin].map(({ text }) => text)
  return texte.length > 1 ? texte.map((text, i) => `${i + 1}. ${text}`) : texte
}

function nichtErlaubnis(art: Anzeige['art']): string {
  if (art === 'abmeldung')
    return 'Diese Bescheinigung bestätigt nur den Eingang der Abmeldung. Eine Wiederaufnahme der Tätigkeit müssen Sie erneut anzeigen.'
  return (
    'Diese Bescheinigung ist keine Erlaubnis. Sie bestätigt nur, dass die Anzeige eingegangen ist. Braucht Ihre Tätigkeit eine ' +
    'Erlaubnis oder eine Eintragung in die Handwerksrolle, dürfen Sie erst beginnen, wenn diese vorliegt. Die Bescheinigung ist auch keine Genehmigung nach dem ' +
    'Planungs- und Baurecht.'
  )
}

function kosten(hier: Blatt, gebuehr: Bescheinigung['gebuehr']) {
  if (!gebuehr) return
  const { posten, erlassen, summe, ohneZeile, erlassgrund, zahlung } = gebuehr
  ueberschrift(hier, 'Gebühr')
  if (posten.length > 0) {
    zellen(hier, [
      ...posten.map(({ tatbestand, anzahl, betrag, rechtsgrundlage }) => ({
        bezeichnung: `${TATBESTAND[tatbestand]}${anzahl > 1 ? ` (${anzahl})` : ''}, ${rechtsgrundlage}`,
        antwort: [betragSchreiben(betrag)],
      })),
      ...(erlassen > 0 ? [{ bezeichnung: 'Erlassen', antwort: zeilen([betragSchreiben(erlassen), erlassgrund]) }] : []),
      { bezeichnung: 'Zu zahlen', antwort: [betragSchreiben(summe)] },
    ])
    hier.doc.y += 6
  }
  absatz(hier, zahlen(summe, posten.length > 0, ohneZeile.length > 0, zahlung))
  if (zahlung && 'iban' in zahlung && summe > 0) {
    zellen(hier, [
      { bezeichnung: 'Zahlung an', antwort: [zahlung.kontoinhaber] },
      { bezeichnung: 'IBAN', antwort: [zahlung.iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')] },
      { bezeichnung: 'Verwendungszweck', antwort: [zahlung.verwendungszweck] },
      ...(zahlung.faellig ? [{ bezeichnung: 'Zu zahlen bis', antwort: [tagSchreiben(zahlung.faellig)] }] : []),
    ])
  }
}

function zahlen(summe: number, posten: boolean, offen: boolean, zahlung: Zahlung | undefined): string {
  // No line in the table is not the same as nothing to pay.
  const rest = offen ? ' Eine weitere Gebühr ist noch nicht festgesetzt; Sie erhalten darüber gesondert Nachricht.' : ''
  if (summe === 0 && !posten && offen)
    return 'Die Gebühr ist noch nicht festgesetzt; Sie erhalten darüber gesondert Nachricht.'
  if (summe === 0)
    return `${posten ? 'Sie haben nichts zu zahlen.' : 'Für diese Anzeige wird keine Gebühr erhoben.'}${rest}`
  if (zahlung && 'bezahltAm' in zahlung) return `Die Gebühr wurde am ${tagSchreiben(zahlung.bezahltAm)} bezahlt.${rest}`
  if (zahlung) return `Bitte überweisen Sie den Betrag mit dem angegebenen Verwendungszweck.${rest}`
  return `Wie Sie zahlen können, teilt Ihnen die Gemeinde gesondert mit.${rest}`
}

function unterschrift(hier: Blatt, name: string, ausgestellt: Kalendertag, bearbeiter: string) {
  hier.platz(70)
  hier.doc.y += 20
  absatz(hier, `${name}, den ${tagSchreiben(ausgestellt)}`, TEXT)
  absatz(hier, 'Im Auftrag', TEXT)
  absatz(hier, bearbeiter, { ...TEXT, fett: true })
}
