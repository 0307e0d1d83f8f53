import type { Art, Inhalt } from '../anzeige/anzeige.ts'
import { FELDPFADE, feldWert } from '../anzeige/felder.ts'
import { rechtsform } from '../daten/rechtsformen.ts'
import {
  anschrift,
  grund,
  jaNein,
  kontakt,
  mitWort,
  nachweis,
  ort,
  register,
  staatsname,
  taetigkeiten,
  tagSchreiben,
  teildatum,
  type Zeilen,
  zeilen,
} from './worte.ts'

const GESCHLECHT = { m: 'männlich', w: 'weiblich', d: 'divers', ohne: 'ohne Angabe' } as const
const NIEDERLASSUNG = {
  hauptniederlassung: 'Hauptniederlassung',
  zweigniederlassung: 'Zweigniederlassung',
  zweigstelle: 'unselbständige Zweigstelle',
} as const
const HAND = { ja: 'ja', nein: 'nein', 'nicht-bekannt': 'nicht bekannt' } as const
const UNTERSCHRIFT = {
  eigenhaendig: 'eigenhändig unterschrieben',
  elektronisch: 'entfällt, elektronisch angezeigt (§ 2 Abs. 1 GewAnzV)',
} as const

/** How each place of the content is written on paper. Which field it belongs to, `FELDPFADE` knows. */
export const SCHREIBWEISEN: Readonly<Record<string, (inhalt: Inhalt, art: Art) => Zeilen>> = {
  eingetragenerName: (i) => [i.eingetragenerName],
  rechtsform: (i) => [mitWort('Rechtsform', i.rechtsform && (rechtsform(i.rechtsform)?.name ?? i.rechtsform))],
  inGruendung: (i) => [i.inGruendung && 'in Gründung'],
  weitereGesellschafter: (i) => (i.weitereGesellschafter ?? []).map((name) => `Weiterer Gesellschafter: ${name}`),
  register: (i) => register(i.register),
  geschaeftsbezeichnung: (i) => [i.geschaeftsbezeichnung],
  'person.name': ({ person }) => [person?.name],
  'person.doktorgrad': ({ person }) => [mitWort('Doktorgrad', person?.doktorgrad)],
  'person.vornamen': ({ person }) => [person?.vornamen],
  'person.geschlecht': ({ person }) => [person?.geschlecht && GESCHLECHT[person.geschlecht]],
  'person.geburtsname': ({ person }) => [person?.geburtsname],
  'person.geburtsdatum': ({ person }) => [person?.geburtsdatum && teildatum(person.geburtsdatum)],
  'person.geburtsort': ({ person }) => [person?.geburtsort],
  'person.geburtsland': ({ person }) => [person?.geburtsland && staatsname(person.geburtsland)],
  'person.staatsangehoerigkeiten': ({ person }) => [person?.staatsangehoerigkeiten?.map(staatsname).join(', ')],
  'person.anschrift': ({ person }) => anschrift(person?.anschrift),
  'person.kontakt': ({ person }) => kontakt(person?.kontakt),
  'person.aufenthaltstitel': ({ person }) => nachweis(person?.aufenthaltstitel),
  'person.auflage': ({ person }) => [jaNein(person?.auflage?.vorhanden), person?.auflage?.text],
  anzahlVertreter: (i) => [i.anzahlVertreter?.toString()],
  oeffentlicheHand: (i) => [i.oeffentlicheHand && HAND[i.oeffentlicheHand]],
  vertretung: (i) => [zeilen([i.vertretung?.name, i.vertretung?.vornamen]).join(', ')],
  betriebsstaette: (i) => ort(i.betriebsstaette),
  hauptniederlassung: (i) => ort(i.hauptniederlassung),
  andereBetriebsstaette: (i) => ort(i.andereBetriebsstaette),
  taetigkeiten: (i) => taetigkeiten(i.taetigkeiten),
  weiterhin: (i) => taetigkeiten(i.weiterhin),
  // A field of its own on GewA 1 and 3, one of several things in field 20 of GewA 2.
  nebenerwerb: (i, art) => [
    art === 'ummeldung' ? mitWort('Nebenerwerb', jaNein(i.nebenerwerb)) : jaNein(i.nebenerwerb),
  ],
  stichtag: (i) => [i.stichtag && tagSchreiben(i.stichtag)],
  betriebsart: ({ betriebsart: b }) => [
    zeilen([
      b?.industrie && 'Industrie',
      b?.handwerk && 'Handwerk',
      b?.handel && 'Handel',
      b?.sonstiges && 'Sonstiges',
    ]).join(', '),
  ],
  beschaeftigte: ({ beschaeftigte: b }) => [
    b?.keine && 'keine',
    mitWort('Vollzeit', b?.vollzeit),
    mitWort('Teilzeit', b?.teilzeit),
  ],
  niederlassung: (i) => [i.niederlassung && NIEDERLASSUNG[i.niederlassung]],
  reisegewerbe: (i) => [jaNein(i.reisegewerbe)],
  grund: (i, art) => [i.grund && grund(i.grund, art)],
  andererGewerbetreibender: (i) => [i.andererGewerbetreibender],
  unfallversicherung: ({ unfallversicherung: u }) => [
    u?.traeger,
    u?.traegerUnbekannt && 'Träger nicht bekannt',
    mitWort('Nummer', u?.nummer),
    u?.nummerUnbekannt && 'Nummer nicht bekannt',
  ],
  erlaubnis: (i) => nachweis(i.erlaubnis),
  handwerkskarte: (i) => nachweis(i.handwerkskarte),
  ummeldung: ({ ummeldung: u }) => [
    u?.verlegung && 'Verlegung der Betriebsstätte',
    u?.namensaenderung && 'Änderung des Namens',
    u?.taetigkeitAufgegeben && 'Aufgabe einer Tätigkeit',
    u?.text,
  ],
  aufgabe: (i) => [i.aufgabe?.text, mitWort('Schlüssel der Ursache', i.aufgabe?.ursache)],
  datumAnzeige: (i) => [i.datumAnzeige && tagSchreiben(i.datumAnzeige)],
  unterschrift: (i) => [i.unterschrift && UNTERSCHRIFT[i.unterschrift]],
}

/** What was answered in a field, line by line; empty when nothing was. Further persons are on the Beiblatt, each as `person`. */
export function antwort(art: Art, inhalt: Inhalt, nummer: number): string[] {
  const da = feldWert(art, inhalt, nummer)
  if (!da) return []
  return FELDPFADE[art].flatMap(({ pfad, felder }) =>
    felder.includes(nummer) && pfad in da ? zeilen(SCHREIBWEISEN[pfad]?.(inhalt, art) ?? []) : [],
  )
}
