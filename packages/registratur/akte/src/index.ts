/**
 * akte: Akte > Vorgang > Dokument > Version. Opening, filing, reading and finding; a filed file is read and, if it is a
 * mail, taken apart by jobs.
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { bearbeitung } from './bearbeitung/schema.ts'
import { routes } from './dateien/routes.ts'
import { events } from './events.ts'
import { eingaengeAufraeumen } from './jobs/aufraeumen.ts'
import { formatNachholen } from './jobs/format-nachholen.ts'
import { mailZerlegen } from './jobs/mail-zerlegen.ts'
import { meldesperrenAblaufen } from './jobs/meldesperren-ablaufen.ts'
import { nachpruefen } from './jobs/nachpruefen.ts'
import { textErkennen } from './jobs/text-erkennen.ts'
import { textLesen } from './jobs/text-lesen.ts'
import { sammelhandlungen } from './sammel/schema.ts'
import { abfragen } from './schema/abfragen.ts'
import { aenderungen } from './schema/aenderungen.ts'
import { beteiligung } from './schema/beteiligung.ts'
import { handlungen } from './schema/handlungen.ts'
import { inhalt } from './schema/inhalt.ts'
import { meldesperre } from './schema/meldesperre.ts'
import { signaturenNachholen } from './signaturen/nachholen.ts'
import { akteSuchen, dokumentSuchen, vorgangSuchen } from './suche/quellen.ts'
import {
  akten,
  bearbeitungen,
  beteiligte,
  dateieingaenge,
  dokumente,
  meldesperren,
  versionen,
  vorgaenge,
} from './tables.ts'
import { vorgaengeUebergeben } from './uebergabe.ts'

export { BESONDERE } from '@verbundakte/beteiligte'
export { istImHaus, rechteWieInhalt } from './abilities.ts'
export { offenHalten } from './abschluss.ts'
export { type AkteEingabe, akteAnlegen } from './akte-anlegen.ts'
export { akteDesVorgangsHalten, akteHalten } from './akte-halten.ts'
export { dokumentzeichen } from './aktenzeichen.ts'
export { betreff, zeile } from './angaben.ts'
export { beteiligtenBerichtigen } from './beteiligte/aendern.ts'
export { beteiligtenHinzufuegen } from './beteiligte/nennen.ts'
export { zuordnungsvorschlaege } from './beteiligte/zuordnen.ts'
export { abweisungFesthalten } from './dateien/abweisen.ts'
export { dateiAnnehmen } from './dateien/annehmen.ts'
export { type Ausgegeben, alsDatei, alsVorschau } from './dateien/ausgeben.ts'
export { inhaltFesthalten } from './dateien/inhalt.ts'
export { abgewiesen, nichtGesperrt, type Pruefstand, pruefstand, pruefstandVon } from './dateien/pruefstand.ts'
export {
  type Datei,
  type DokumentAngaben,
  dateiNehmen,
  dokumentAblegen,
  dokumentAnlegen,
  versionAblegen,
} from './dokument.ts'
export { zuErkennen } from './jobs/text-erkennen.ts'
export { akteLaden, beteiligtenLaden, dokumentLaden, nichtEntfernt, vorgangLaden } from './lesen.ts'
export { MELDE_GESPERRT } from './meldesperre/sperren.ts'
export { abgelegt, ablageZuruecknehmen, leerenVorgangErledigen } from './ruecknahme.ts'
export { PruefungType, TextstatusType } from './schema/enums.ts'
export { AkteType, DokumentType, VorgangType } from './schema/types.ts'
export { dokumentSchlusszeichnen } from './schlusszeichnung.ts'
export {
  type Akte,
  akten,
  type Beteiligter,
  beteiligte,
  type Dokument,
  dokumente,
  texte,
  type Version,
  type Vorgang,
  versionen,
  vorgaenge,
} from './tables.ts'
export { imGeleiteten, mussDortLiegen, mussLeiten } from './uebergabe.ts'
export { type VorgangEingabe, vorgangAendern, vorgangAnlegen, vorgangHalten, vorgangHolen } from './vorgang.ts'
export { wieVorgefunden } from './vorgefunden.ts'
export { hatVorschau } from './vorschau.ts'

export default defineModule({
  name: 'akte',
  titel: 'E-Akte',
  migrations: new URL('../migrations/', import.meta.url),
  tableRights: { dateieingang: 'loeschen' },
  content: ['version', 'version.rendition_sha256', 'dateieingang'],
  // What a support grant names: Akten and Vorgänge as single objects, everything else by what it lies in.
  support: {
    akte: { by: 'class', frameOf: { table: 'vorgang', column: 'akte' } },
    vorgang: { by: 'class', objects: ['id', 'akte'] },
    dokument: { by: 'class', through: { column: 'vorgang', table: 'vorgang' } },
    version: { by: 'class', through: { column: 'dokument', table: 'dokument' } },
    bearbeitung: { by: 'class', through: { column: 'dokument', table: 'dokument' }, objects: [] },
    beteiligter: { by: 'class', objects: ['akte', 'vorgang'] },
    zaehler: { by: 'harmless', why: 'numbers given so far, of no Akte in particular', writable: true },
    dateieingang: { by: 'own', person: 'person' },
  },
  subjects: {
    Akte: akten,
    Vorgang: vorgaenge,
    Dokument: dokumente,
    Version: versionen,
    Bearbeitung: bearbeitungen,
    Beteiligter: beteiligte,
    Meldesperre: meldesperren,
    Dateieingang: dateieingaenge,
  },
  abilities,
  rollen: {
    sachbearbeitung: { titel: 'Sachbearbeitung', fuer: 'amt' },
    amtsleitung: { titel: 'Amtsleitung', fuer: 'amt' },
    meldewesen: { titel: 'Meldewesen', fuer: 'amt' },
    meldesperre: { titel: 'Gesperrte Meldeakten (§ 13 BMG)', fuer: 'amt' },
    standesamt: { titel: 'Personenstand', fuer: 'amt' },
    steuern: { titel: 'Steuern', fuer: 'amt' },
    soziales: { titel: 'Soziales', fuer: 'amt' },
    personal: { titel: 'Personal', fuer: 'amt' },
    gremien: { titel: 'Gremien', fuer: 'amt' },
    poststelle: { titel: 'Poststelle', fuer: 'gemeinde' },
  },
  events,
  schema(builder) {
    inhalt(builder)
    abfragen(builder)
    const arten = aenderungen(builder)
    handlungen(builder, arten)
    sammelhandlungen(builder, arten)
    bearbeitung(builder)
    beteiligung(builder)
    meldesperre(builder)
  },
  search: { Akte: akteSuchen, Vorgang: vorgangSuchen, Dokument: dokumentSuchen },
  jobs: {
    'akte.text-lesen': textLesen,
    'akte.text-erkennen': textErkennen,
    'akte.mail-zerlegen': mailZerlegen,
    // What was closed before it was read.
    'akte.freigegebenes-lesen': { ...textLesen, on: 'akte.version.freigegeben' },
    'akte.freigegebenes-zerlegen': { ...mailZerlegen, on: 'akte.version.freigegeben' },
  },
  routes,
  uebergabe: [vorgaengeUebergeben],
  hourly: { 'akte.meldesperren-ablaufen': meldesperrenAblaufen },
  catchUp: {
    'akte.eingaenge-aufraeumen': eingaengeAufraeumen,
    'akte.nachpruefen': nachpruefen,
    'akte.format-nachholen': formatNachholen,
    'akte.signaturen-nachholen': signaturenNachholen,
  },
})
