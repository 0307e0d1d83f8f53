import { betragSchreiben, type Kalendertag } from '@verbundakte/kernel'
import type { Anzeige } from '../anzeige/anzeige.ts'
import { FORMULARE } from '../formular/fassungen.ts'
import type { Gebuehr } from '../gebuehr/gebuehr.ts'
import type { Befund } from '../regeln/befund.ts'
import { TATBESTAND } from './bescheinigung-pdf.ts'
import { type Brief, type Briefteil, briefPdf } from './brief.ts'
import { anschrift, tagSchreiben, zeilen } from './worte.ts'

type Rahmen = Pick<Brief, 'gemeinde' | 'zeichen' | 'tag' | 'bearbeiter'> & { readonly anzeige: Anzeige }

const ANREDE: Briefteil = { absatz: 'Sehr geehrte Damen und Herren,' }

/** Asks for what is missing, field by field as on the form, until a day. */
export function nachforderungPdf(rahmen: Rahmen, befunde: readonly Befund[], frist: Kalendertag, eingang: Kalendertag) {
  const offen = befunde.filter(({ schwere }) => schwere === 'fehler')
  return brief(rahmen, 'Nachforderung', '§ 14, § 15 Abs. 1 der Gewerbeordnung', [
    ANREDE,
    {
      absatz: `Ihre ${FORMULARE[rahmen.anzeige.art].titel} ist am ${tagSchreiben(eingang)} eingegangen. Sie ist noch nicht vollständig. Bitte reichen Sie bis zum ${tagSchreiben(frist)} nach:`,
    },
    {
      zellen: offen.map(({ code, felder: [feld], satz, regel }) => ({
        bezeichnung: `${code === 'betrieb-unbekannt' ? 'Betrieb' : feld === undefined ? 'Anlagen' : `Feld ${feld}`} (${regel})`,
        antwort: [satz],
      })),
    },
    { absatz: 'Den Empfang bescheinigen wir, sobald diese Angaben vorliegen.' },
  ])
}

/** Hands an Anzeige on to the authority whose it is. */
export function weiterleitungPdf(rahmen: Rahmen, an: string, eingang: Kalendertag) {
  const { art } = rahmen.anzeige
  return brief(
    rahmen,
    'Abgabe einer Gewerbeanzeige',
    '§ 14 Abs. 1 der Gewerbeordnung',
    [
      ANREDE,
      {
        absatz: `die beigefügte ${FORMULARE[art].titel} ist hier am ${tagSchreiben(eingang)} eingegangen. Für sie ist nach den Angaben zur Betriebsstätte Ihre Stelle zuständig; wir leiten sie zur weiteren Bearbeitung weiter. Hier wurde der Empfang nicht bescheinigt.`,
      },
    ],
    [an],
  )
}

export interface Bescheidangaben {
  readonly gebuehr: Gebuehr
  readonly erlassGrund: string | null
  readonly rechtsbehelf: string
  readonly zahlung: string | null
}

/** The fee, what it rests on, and what can be done against it. */
export function gebuehrenbescheidPdf(rahmen: Rahmen, angaben: Bescheidangaben) {
  const { gebuehr, erlassGrund, rechtsbehelf, zahlung } = angaben
  return brief(rahmen, 'Gebührenbescheid', `zur ${FORMULARE[rahmen.anzeige.art].titel}`, [
    ANREDE,
    { absatz: `für die Amtshandlung zu Ihrer Anzeige setzen wir ${betragSchreiben(gebuehr.summe)} fest.` },
    {
      zellen: [
        ...gebuehr.posten.map(({ tatbestand, anzahl, betrag, rechtsgrundlage }) => ({
          bezeichnung: `${TATBESTAND[tatbestand]}${anzahl > 1 ? ` (${anzahl})` : ''}, ${rechtsgrundlage}`,
          antwort: [betragSchreiben(betrag)],
        })),
        ...(gebuehr.erlassen > 0
          ? [{ bezeichnung: 'Erlassen', antwort: zeilen([betragSchreiben(gebuehr.erlassen), erlassGrund ?? '']) }]
          : []),
        { bezeichnung: 'Zu zahlen', antwort: [betragSchreiben(gebuehr.summe)] },
      ],
    },
    ...(zahlung && gebuehr.summe > 0 ? [{ ueberschrift: 'Zahlung' }, { wortlaut: zahlung }] : []),
    { ueberschrift: 'Rechtsbehelfsbelehrung' },
    { wortlaut: rechtsbehelf },
  ])
}

/** Tells a trader that their business was taken off the register without them. */
export function amtsmitteilungPdf(rahmen: Rahmen, grund: string) {
  const { stichtag } = rahmen.anzeige.inhalt
  return brief(rahmen, 'Abmeldung von Amts wegen', '§ 14 Abs. 1 Satz 3 der Gewerbeordnung', [
    ANREDE,
    {
      absatz: `Ihr Gewerbe wurde von Amts wegen abgemeldet${stichtag ? `, zum ${tagSchreiben(stichtag)}` : ''}. Nach unseren Feststellungen steht fest, dass der Betrieb aufgegeben ist:`,
    },
    { absatz: grund },
    {
      absatz:
        'Betreiben Sie das Gewerbe weiter, zeigen Sie uns das bitte unverzüglich an. Für diese Abmeldung wird keine Gebühr erhoben.',
    },
  ])
}

function brief(
  { anzeige, gemeinde, zeichen, tag, bearbeiter }: Rahmen,
  titel: string,
  grundlage: string,
  teile: readonly Briefteil[],
  an: readonly string[] = empfaenger(anzeige),
): Promise<Uint8Array> {
  return briefPdf({
    gemeinde,
    zeichen,
    tag,
    bearbeiter,
    titel,
    grundlage,
    an,
    teile,
    kennung: `${titel}, ${anzeige.uuid}`,
  })
}

/** As on the envelope: a firm at its place of business, a person at home. */
export function empfaenger({ inhalt: { eingetragenerName, person, betriebsstaette } }: Anzeige): string[] {
  const name = zeilen([person?.doktorgrad, person?.vornamen, person?.name]).join(' ')
  if (eingetragenerName) return zeilen([eingetragenerName, ...anschrift(betriebsstaette?.anschrift)])
  return zeilen([name, ...anschrift(person?.anschrift ?? betriebsstaette?.anschrift)])
}
