import { GRUENDE_ABMELDUNG, GRUENDE_ANMELDUNG } from '../src/daten/gruende.ts'
import { type Baum, wertAn } from './baum.ts'
import type { Gewerbeanzeigeart } from './generated/graphql.ts'

/** One control of a field: where its value lies in the content of the Anzeige, and how it is asked. */
export interface Eingabe {
  readonly pfad: string
  readonly label: string
  readonly wie:
    | 'text'
    | 'absatz'
    | 'zahl'
    | 'tag'
    | 'geburtstag'
    | 'janein'
    | 'haken'
    | 'wahl'
    | 'liste'
    | 'rechtsform'
    | 'staat'
    | 'staaten'
    | 'taetigkeit'
  readonly wahl?: readonly { readonly wert: string; readonly titel: string }[]
  /** absent: always; what holds an answer is shown all the same */
  readonly wenn?: (inhalt: Baum) => boolean
}

const e = (pfad: string, label: string, wie: Eingabe['wie'] = 'text', wahl?: Eingabe['wahl']): Eingabe =>
  wahl ? { pfad, label, wie, wahl } : { pfad, label, wie }
const wahl = (werte: Readonly<Record<string, string>>): Eingabe['wahl'] =>
  Object.entries(werte).map(([wert, titel]) => ({ wert, titel }))
const gruende = (werte: Readonly<Record<string, { readonly titel: string }>>): Eingabe['wahl'] =>
  Object.entries(werte).map(([wert, { titel }]) => ({ wert, titel }))

const anschrift = (pfad: string): Eingabe[] => [
  e(`${pfad}.strasse`, 'Straße'),
  e(`${pfad}.hausnummer`, 'Hausnummer'),
  e(`${pfad}.plz`, 'Postleitzahl'),
  e(`${pfad}.ort`, 'Ort'),
]
const nachweis = (pfad: string): Eingabe[] => [
  e(`${pfad}.vorhanden`, 'Liegt vor', 'janein'),
  { ...e(`${pfad}.datum`, 'Vom', 'tag'), wenn: (inhalt) => wertAn(inhalt, `${pfad}.vorhanden`) === true },
  { ...e(`${pfad}.behoerde`, 'Ausgestellt von'), wenn: (inhalt) => wertAn(inhalt, `${pfad}.vorhanden`) === true },
]
const beschaeftigt = (inhalt: Baum) => wertAn(inhalt, 'beschaeftigte.keine') !== true
const NIEDERLASSUNG = wahl({
  hauptniederlassung: 'Hauptniederlassung',
  zweigniederlassung: 'Zweigniederlassung',
  zweigstelle: 'Unselbständige Zweigstelle',
})
const BESCHAEFTIGTE = [
  e('beschaeftigte.keine', 'Keine', 'haken'),
  { ...e('beschaeftigte.vollzeit', 'Vollzeit', 'zahl'), wenn: beschaeftigt },
  { ...e('beschaeftigte.teilzeit', 'Teilzeit', 'zahl'), wenn: beschaeftigt },
]
const BETRIEBSART = [
  e('betriebsart.handel', 'Handel', 'haken'),
  e('betriebsart.handwerk', 'Handwerk', 'haken'),
  e('betriebsart.industrie', 'Industrie', 'haken'),
  e('betriebsart.sonstiges', 'Sonstiges', 'haken'),
]

const gesellschaft = (inhalt: Baum) => inhalt.rechtsform !== undefined && inhalt.rechtsform !== 'einzelunternehmen'
const gbr = (inhalt: Baum) => inhalt.rechtsform === '121000'
const ausland = (inhalt: Baum) => wertAn(inhalt, 'register.art') === 'X'

/** No field of the form: what § 3 HGastG asks beside it, where somebody serves. */
const ALKOHOL: Eingabe = {
  ...e('alkohol', 'Alkoholausschank', 'janein'),
  wenn: (inhalt) =>
    /"56\.|gast|schank|restaurant|kneipe|imbiss|bistro|caf[eé]|hotel/i.test(JSON.stringify(inhalt.taetigkeiten ?? '')),
}

/** Fields 1 to 17 are the same on all three forms. */
const GEMEINSAM: Readonly<Record<number, readonly Eingabe[]>> = {
  1: [
    e('rechtsform', 'Rechtsform', 'rechtsform'),
    { ...e('eingetragenerName', 'Name'), wenn: gesellschaft },
    { ...e('weitereGesellschafter', 'Weitere Gesellschafter', 'liste'), wenn: gbr },
    { ...e('inGruendung', 'In Gründung', 'haken'), wenn: (inhalt) => gesellschaft(inhalt) && !gbr(inhalt) },
  ],
  2: [
    e(
      'register.art',
      'Register',
      'wahl',
      wahl({
        A: 'HRA',
        B: 'HRB',
        G: 'Genossenschaftsregister',
        GesR: 'Gesellschaftsregister',
        P: 'Partnerschaftsregister',
        V: 'Vereinsregister',
        S: 'Stiftungsverzeichnis',
        X: 'Register im Ausland',
      }),
    ),
    { ...e('register.gericht', 'Gericht'), wenn: (inhalt) => !ausland(inhalt) },
    { ...e('register.nummer', 'Nummer'), wenn: (inhalt) => !ausland(inhalt) },
    { ...e('register.ort', 'Ort'), wenn: ausland },
    { ...e('register.staat', 'Staat', 'staat'), wenn: ausland },
  ],
  3: [e('geschaeftsbezeichnung', 'Geschäftsbezeichnung')],
  4: [e('person.name', 'Name')],
  5: [e('person.vornamen', 'Vornamen')],
  6: [
    e(
      'person.geschlecht',
      'Geschlecht',
      'wahl',
      wahl({ w: 'weiblich', m: 'männlich', d: 'divers', ohne: 'ohne Angabe' }),
    ),
  ],
  7: [e('person.geburtsname', 'Geburtsname')],
  8: [e('person.geburtsdatum', 'Geburtsdatum', 'geburtstag')],
  9: [e('person.geburtsort', 'Geburtsort'), e('person.geburtsland', 'Geburtsland', 'staat')],
  10: [e('person.staatsangehoerigkeiten', 'Staatsangehörigkeiten', 'staaten')],
  11: [...anschrift('person.anschrift'), e('person.kontakt.telefon', 'Telefon'), e('person.kontakt.email', 'E-Mail')],
  12: [e('anzahlVertreter', 'Zahl der Vertretungen', 'zahl')],
  13: [
    e('oeffentlicheHand', 'Beteiligung', 'wahl', wahl({ nein: 'nein', ja: 'ja', 'nicht-bekannt': 'nicht bekannt' })),
  ],
  14: [e('vertretung.name', 'Name'), e('vertretung.vornamen', 'Vornamen')],
  15: anschrift('betriebsstaette.anschrift'),
  16: anschrift('hauptniederlassung.anschrift'),
  17: anschrift('andereBetriebsstaette.anschrift'),
}

const EIGENE: Readonly<Record<Gewerbeanzeigeart, Readonly<Record<number, readonly Eingabe[]>>>> = {
  anmeldung: {
    18: [e('taetigkeiten', 'Tätigkeit', 'taetigkeit'), ALKOHOL],
    19: [e('nebenerwerb', 'Nebenerwerb', 'janein')],
    20: [e('stichtag', 'Beginn', 'tag')],
    21: BETRIEBSART,
    22: BESCHAEFTIGTE,
    23: [e('niederlassung', 'Niederlassung', 'wahl', NIEDERLASSUNG)],
    24: [e('reisegewerbe', 'Reisegewerbe', 'janein')],
    25: [e('grund', 'Grund', 'wahl', gruende(GRUENDE_ANMELDUNG))],
    26: [e('andererGewerbetreibender', 'Bisher')],
    27: [
      e('unfallversicherung.traeger', 'Träger'),
      e('unfallversicherung.traegerUnbekannt', 'Träger nicht bekannt', 'haken'),
      e('unfallversicherung.nummer', 'Unternehmensnummer'),
      e('unfallversicherung.nummerUnbekannt', 'Nummer nicht bekannt', 'haken'),
    ],
    28: nachweis('erlaubnis'),
    29: nachweis('handwerkskarte'),
    30: nachweis('person.aufenthaltstitel'),
    31: [e('person.auflage.vorhanden', 'Auflage', 'janein'), e('person.auflage.text', 'Wortlaut', 'absatz')],
    32: [e('datumAnzeige', 'Datum der Anzeige', 'tag')],
  },
  ummeldung: {
    18: [e('taetigkeiten', 'Neue Tätigkeit', 'taetigkeit'), ALKOHOL],
    19: [e('weiterhin', 'Weiterhin', 'taetigkeit')],
    20: [
      e('ummeldung.verlegung', 'Verlegung', 'haken'),
      e('ummeldung.namensaenderung', 'Namensänderung', 'haken'),
      e('ummeldung.taetigkeitAufgegeben', 'Tätigkeit aufgegeben', 'haken'),
      e('nebenerwerb', 'Nebenerwerb', 'janein'),
      e('ummeldung.text', 'Anderer Grund', 'absatz'),
    ],
    21: [e('stichtag', 'Datum der Änderung', 'tag')],
    22: BESCHAEFTIGTE,
    23: [e('niederlassung', 'Niederlassung', 'wahl', NIEDERLASSUNG)],
    24: [e('reisegewerbe', 'Reisegewerbe', 'janein')],
    25: nachweis('erlaubnis'),
    26: nachweis('handwerkskarte'),
    27: nachweis('person.aufenthaltstitel'),
    28: [e('person.auflage.vorhanden', 'Auflage', 'janein'), e('person.auflage.text', 'Wortlaut', 'absatz')],
    29: [e('datumAnzeige', 'Datum der Anzeige', 'tag')],
  },
  abmeldung: {
    18: [e('taetigkeiten', 'Tätigkeit', 'taetigkeit')],
    19: [e('nebenerwerb', 'Nebenerwerb', 'janein')],
    20: [e('stichtag', 'Datum der Aufgabe', 'tag')],
    21: BETRIEBSART,
    22: BESCHAEFTIGTE,
    23: [e('niederlassung', 'Niederlassung', 'wahl', NIEDERLASSUNG)],
    24: [e('reisegewerbe', 'Reisegewerbe', 'janein')],
    25: [e('grund', 'Grund der Aufgabe', 'wahl', gruende(GRUENDE_ABMELDUNG))],
    26: [e('grund', 'Grund der Übergabe', 'wahl', gruende(GRUENDE_ABMELDUNG))],
    27: [e('andererGewerbetreibender', 'Künftig')],
    28: [e('aufgabe.text', 'Ursache der Aufgabe', 'absatz')],
    29: [e('datumAnzeige', 'Datum der Anzeige', 'tag')],
  },
}

/** The controls of a field of this form, as far as they apply here. A field that the system fills has none. */
export function eingaben(art: Gewerbeanzeigeart, nummer: number, inhalt: Baum): readonly Eingabe[] {
  const alle = GEMEINSAM[nummer] ?? EIGENE[art][nummer] ?? []
  return alle.filter(({ wenn, pfad }) => !wenn || wenn(inhalt) || wertAn(inhalt, pfad) !== undefined)
}

/** Whether one of these controls, or a part of it, has an answer that cannot be read. */
export function istHalb(alle: readonly Eingabe[], unlesbar: readonly string[]): boolean {
  return alle.some(({ pfad }) => unlesbar.some((each) => each === pfad || each.startsWith(`${pfad}.`)))
}
