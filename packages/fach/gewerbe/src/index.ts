/**
 * gewerbe: from the Anzeige to the receipt, filed by itself. The core is pure: an `Anzeige` is a value; rules, register,
 * distribution and messages are functions of it, and README.md says how they fit. `faelle/` are the use cases on top.
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { abrufRouten } from './auskunft/abruf.ts'
import { auskuenfteLoeschen } from './auskunft/protokoll.ts'
import { listenrouten } from './auswertung/ausfuhr.ts'
import { events } from './events.ts'
import { anlagenNachpruefen } from './faelle/nachpruefen.ts'
import { worteNachtragen } from './faelle/suchworte.ts'
import { loeschungenVorschlagen } from './loeschung/vorschlagen.ts'
import { nachStornoOeffnen } from './mitteilung/nachholen.ts'
import { onlineRouten } from './online/routes.ts'
import { routes } from './routes.ts'
import { post } from './rueckmeldung/post.ts'
import { schema } from './schema/schema.ts'
import { anzeigeSuchen, betriebSuchen } from './suche.ts'
import {
  abrufstellen,
  anhoerungen,
  anzeigen,
  auskuenfte,
  auskunftseinstellungen,
  bescheinigungen,
  betriebe,
  einstellungen,
  empfaenger,
  feste,
  gebuehrensaetze,
  grunddaten,
  loeschungen,
  mitteilungen,
  nachrichtenschluessel,
  pruefungen,
  reisegewerbekarten,
  rueckmeldungen,
  uebermittlungen,
  untersagungen,
} from './tables.ts'
import { anlagen, schreiben } from './tables-prozess.ts'
import { versand } from './uebermittlung/versand.ts'

export { Anzeige, ARTEN, type Art, Inhalt, Register } from './anzeige/anzeige.ts'
export { FELDPFADE, type Feldpfad, feldWert, fremdeInhalte, werteAn } from './anzeige/felder.ts'
export { gefragt } from './anzeige/gefragt.ts'
export { type Lage, lage } from './anzeige/lage.ts'
export { Anschrift, Kontakt, Nachweis, Ort, Person, Taetigkeit, Teildatum } from './anzeige/werte.ts'
export {
  GRUENDE_ABMELDUNG,
  GRUENDE_ANMELDUNG,
  type Grund,
  type GrundAbmeldung,
  type GrundAnmeldung,
  type Grundschluessel,
  REGISTERARTEN,
  type Registerart,
} from './daten/gruende.ts'
export { type Rechtsform, type Rechtsformgruppe, rechtsform, rechtsformen } from './daten/rechtsformen.ts'
export { type Staat, staat, staaten } from './daten/staaten.ts'
export { type Angaben, anzeigePdf } from './druck/anzeige-pdf.ts'
export { type Bescheinigung, bescheinigungPdf, type Zahlung } from './druck/bescheinigung-pdf.ts'
export type { Stelle } from './druck/kopf.ts'
export { bescheinigen } from './faelle/bescheinigen.ts'
export { anzeigeEinreichen } from './faelle/einreichen.ts'
export { entwurfSichern } from './faelle/entwurf.ts'
export { fortschreiben } from './faelle/fortschreiben.ts'
export { gebuehrensatzFestlegen } from './faelle/gebuehren.ts'
export { nachfordern } from './faelle/nachfordern.ts'
export { anzeigeWeiterleiten } from './faelle/weiterleiten.ts'
export { bescheidtexteSetzen } from './faelle/zustaendig.ts'
export { FASSUNGEN, type Fassung, FORMULARE, fassungAm, felder } from './formular/fassungen.ts'
export type { Feld, Pflicht } from './formular/feld.ts'
export { festAnzeigen } from './gaststaette/fest.ts'
export {
  GASTSTAETTENNACHWEISE,
  type Gaststaette,
  type Gaststaettenbefund,
  type Gaststaettennachweis,
  gaststaettePruefen,
} from './gebuehr/gaststaette.ts'
export { type Erlass, type Gebuehr, type Gebuehrenzeile, gebuehr } from './gebuehr/gebuehr.ts'
export { mitteilungAufnehmen } from './mitteilung/aufnehmen.ts'
export type { Behoerde, Gelesen, Mangel, Nachrichtenadapter, Nachrichtenkopf } from './nachricht/adapter.ts'
export { abmeldungAusRueckmeldung, passt, Rueckmeldung, rueckmeldungAus } from './nachricht/rueckmeldung.ts'
export { xga22 } from './nachricht/xga22/adapter.ts'
export { nichtAbbildbar } from './nachricht/xga22/verlust.ts'
export { gewerbeOpenapi } from './online/openapi.ts'
export type { Anlage, Befund, Kontext, Regelnummer } from './regeln/befund.ts'
export { pruefen, REGELN, vollstaendig } from './regeln/pruefen.ts'
export { personenschluessel } from './register/anwenden.ts'
export { type Abschnitt, fehlendeGesellschafter, namen, standAm, verlauf } from './register/register.ts'
export { type Beteiligung, type Betriebsteile, type Registerstand, type Vermerk, wirksamAb } from './register/stand.ts'
export { vorbelegen } from './register/vorbelegen.ts'
export { karteBeantragen } from './reisegewerbe/karte.ts'
export { anzeigen, bescheinigungen } from './tables.ts'
export { nachrichtentyp } from './uebermittlung/formate.ts'
export { anhoeren } from './untersagung/anhoeren.ts'
export { untersagungEinleiten } from './untersagung/einleiten.ts'
export { type Empfaenger, empfaengerFuer, type Verteilplan } from './verteilung/empfaenger.ts'
export { feiertage, istArbeitstag, naechsterArbeitstag } from './verteilung/feiertage.ts'
export { type Filter, type Umstaende, VORGABEN } from './verteilung/filter.ts'
export { ampel, empfangsbescheinigungBis, statistikBis } from './verteilung/fristen.ts'
export { EMPFAENGERKLASSEN, type Empfaengerklasse, KLASSEN, matrix } from './verteilung/matrix.ts'
export { type Projektion, projektion } from './verteilung/projektion.ts'
export { type Ausgabe, entspricht, type Wirtschaftszweig, wz } from './wz/liste.ts'
export { type Vorschlag, vorschlagen } from './wz/vorschlag.ts'

export default defineModule({
  name: 'gewerbe',
  titel: 'Gewerbe',
  migrations: new URL('../migrations/', import.meta.url),
  tableRights: {
    geloeschtenummer: 'anfuegen',
    suchwort: 'anfuegen',
    personenspur: 'lesen',
  },
  definer: {
    vergessen:
      'Nur sie löscht aus dem Register, und nur, was fällig und erledigt ist: kein Login darf hier löschen. Die Namen der zwei Personen schreibt das Login selbst; die vier Augen sichert das Programm.',
    auskuenfte_vergessen: 'Nur sie löscht aus dem Protokoll der Auskünfte, nichts unter sechs Monaten.',
    spuren_folgen:
      'Sie schreibt, woran man Personen einer Anzeige wiedererkennt, und nimmt weg, was dort nicht mehr steht: kein Login darf hier löschen.',
    vorschlaege_verwerfen: 'Nur sie nimmt Vorschläge zurück, und nur solche, die nicht mehr fällig sind.',
  },
  content: ['anlage'],
  support: {
    anzeige: { by: 'class', objects: ['vorgang', 'akte'] },
    betrieb: { by: 'class', objects: ['akte'] },
    bescheinigung: { by: 'class', objects: ['vorgang', 'akte'] },
    schreiben: { by: 'class', objects: ['vorgang', 'akte'] },
    anlage: { by: 'class', through: { column: 'anzeige', table: 'anzeige' }, objects: [] },
    gebuehrensatz: { by: 'harmless', why: 'rates of a public statute' },
    einstellung: { by: 'harmless', why: 'a number of the plan' },
    empfaenger: { by: 'harmless', why: 'authorities and their mailboxes, of no case in particular' },
    nachrichtenschluessel: { by: 'harmless', why: 'keys of a code list' },
    uebermittlung: { by: 'class', objects: ['vorgang', 'akte'] },
    rueckmeldung: { by: 'class', objects: ['vorgang', 'akte'] },
    grunddaten: { by: 'class', objects: ['akte'] },
    auskunft: { by: 'class', objects: ['vorgang', 'akte'] },
    auskunftseinstellung: { by: 'harmless', why: 'which facts are public here, and for how long' },
    loeschung: { by: 'class', objects: ['akte'] },
    gaststaettenpruefung: { by: 'class', objects: ['vorgang', 'akte'] },
    gaststaettenfest: { by: 'class', objects: ['vorgang', 'akte'] },
    untersagung: { by: 'class', objects: ['vorgang', 'akte'] },
    anhoerung: { by: 'class', objects: ['vorgang', 'akte'] },
    reisegewerbekarte: { by: 'class', objects: ['vorgang', 'akte'] },
    behoerdenmitteilung: { by: 'class', objects: ['vorgang', 'akte'] },
  },
  subjects: {
    Gewerbeanzeige: anzeigen,
    Gewerbebetrieb: betriebe,
    Empfangsbescheinigung: bescheinigungen,
    Gewerbeschreiben: schreiben,
    Gewerbeanlage: anlagen,
    Gewerbegebuehr: gebuehrensaetze,
    Gewerbeeinstellung: einstellungen,
    Gewerbeempfaenger: empfaenger,
    Nachrichtenschluessel: nachrichtenschluessel,
    Gewerbeuebermittlung: uebermittlungen,
    Gewerberueckmeldung: rueckmeldungen,
    Gewerbegrunddaten: grunddaten,
    Gewerbeauskunft: auskuenfte,
    Gewerbeauskunftseinstellung: auskunftseinstellungen,
    Gewerbeabrufstelle: abrufstellen,
    Gewerbeloeschung: loeschungen,
    Gaststaettenpruefung: pruefungen,
    Gaststaettenfest: feste,
    Gewerbeuntersagung: untersagungen,
    Untersagungsanhoerung: anhoerungen,
    Reisegewerbekarte: reisegewerbekarten,
    Behoerdenmitteilung: mitteilungen,
  },
  abilities,
  events,
  schema,
  post,
  jobs: { 'gewerbe.mitteilungen-nach-storno': { on: 'gewerbe.bescheinigt', run: nachStornoOeffnen } },
  hourly: {
    'gewerbe.auskuenfte-loeschen': auskuenfteLoeschen,
    'gewerbe.loeschungen-vorschlagen': loeschungenVorschlagen,
  },
  catchUp: {
    'gewerbe.anlagen-nachpruefen': anlagenNachpruefen,
    'gewerbe.worte-nachtragen': worteNachtragen,
  },
  watch: { 'gewerbe.versand': versand },
  routes: [...routes, ...listenrouten],
  openRoutes: [...onlineRouten, ...abrufRouten],
  search: { Gewerbebetrieb: betriebSuchen, Gewerbeanzeige: anzeigeSuchen },
})
