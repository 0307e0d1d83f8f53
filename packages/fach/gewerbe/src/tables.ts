import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Kalendertag, Schutzklasse } from '@verbundakte/kernel'
import { boolean, date, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import type { Art, Inhalt } from './anzeige/anzeige.ts'
import type { Gebuehrenzeile } from './gebuehr/gebuehr.ts'
import type { Ausgabe } from './wz/liste.ts'
import type { Zusammengefuehrt } from './zusammenfuehren/zusammengefuehrt.ts'

export const schema = moduleSchema('gewerbe')

export const ANZEIGESTATUS = [
  'ENTWURF',
  'VERWORFEN',
  'EINGEGANGEN',
  'NACHGEFORDERT',
  'ZURUECKGEWIESEN',
  'WEITERGELEITET',
  'BESCHEINIGT',
] as const
export const BETRIEBSSTATUS = ['AKTIV', 'ABGEMELDET', 'STORNIERT', 'ZUSAMMENGEFUEHRT'] as const

export function geschuetzt() {
  return {
    schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
    federfuehrung: word('federfuehrung').notNull(),
  }
}

export function angelegt() {
  return { angelegtAm: instant('angelegt_am').notNull().defaultNow(), angelegtVon: uuid('angelegt_von') }
}

export const anzeigen = schema.table('anzeige', {
  ...keyColumns(),
  art: word('art').$type<Art>().notNull(),
  fassung: word('fassung').notNull(),
  status: word('status').$type<(typeof ANZEIGESTATUS)[number]>().notNull().default('ENTWURF'),
  kanal: word('kanal').$type<'schalter' | 'online'>().notNull(),
  inhalt: jsonb('inhalt').$type<Inhalt>().notNull(),
  stand: integer('stand').notNull().default(1),
  betrieb: uuid('betrieb').notNull(),
  eingangAm: instant('eingang_am'),
  grund: text('grund'),
  ags: word('ags'),
  korrekturVon: uuid('korrektur_von'),
  korrekturArt: word('korrektur_art').$type<'berichtigung' | 'storno'>(),
  vonAmtsWegen: boolean('von_amts_wegen').notNull().default(false),
  begruendung: text('begruendung'),
  anbindung: uuid('anbindung'),
  inhaltSha256: word('inhalt_sha256'),
  eingereicht: text('eingereicht'),
  fremderBetrieb: uuid('fremder_betrieb'),
  geprueftAm: instant('geprueft_am'),
  geprueftVon: uuid('geprueft_von'),
  // written by the database from the content, as addresses are compared
  adresse: word('adresse'),
  meldeJahr: integer('melde_jahr'),
  meldeNummer: integer('melde_nummer'),
  bescheinigtAm: instant('bescheinigt_am'),
  akte: uuid('akte'),
  vorgang: uuid('vorgang'),
  dokument: uuid('dokument'),
  personAls: text('person_als'),
  ...geschuetzt(),
  ...angelegt(),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
})

export const betriebe = schema.table('betrieb', {
  ...keyColumns(),
  name: text('name').notNull(),
  geschaeftsbezeichnung: text('geschaeftsbezeichnung'),
  strasse: text('strasse'),
  hausnummer: text('hausnummer'),
  plz: text('plz'),
  ort: text('ort'),
  rechtsform: word('rechtsform'),
  taetigkeit: text('taetigkeit').notNull(),
  wzCode: word('wz_code'),
  wzAusgabe: word('wz_ausgabe').$type<Ausgabe>(),
  status: word('status').$type<(typeof BETRIEBSSTATUS)[number]>().notNull(),
  beginn: date('beginn').$type<Kalendertag>().notNull(),
  ende: date('ende').$type<Kalendertag>(),
  namen: text('namen').notNull(),
  suchtext: text('suchtext').notNull(),
  worteOffen: boolean('worte_offen').notNull().default(true),
  akte: uuid('akte').notNull(),
  zusammengefuehrtMit: uuid('zusammengefuehrt_mit'),
  zusammengefuehrt: jsonb('zusammengefuehrt').$type<Zusammengefuehrt>(),
  ...geschuetzt(),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
})

export const bescheinigungen = schema.table('bescheinigung', {
  ...keyColumns(),
  anzeige: uuid('anzeige').notNull(),
  nummer: word('nummer').notNull(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  dokument: uuid('dokument').notNull(),
  gebuehrCent: integer('gebuehr_cent'),
  erlassGrund: text('erlass_grund'),
  ...angelegt(),
  ...geschuetzt(),
})

export const gebuehrensaetze = schema.table('gebuehrensatz', {
  ...keyColumns(),
  tatbestand: word('tatbestand').$type<Gebuehrenzeile['tatbestand']>().notNull(),
  cent: integer('cent').notNull(),
  gueltigAb: date('gueltig_ab').$type<Kalendertag>().notNull(),
  rechtsgrundlage: text('rechtsgrundlage').notNull(),
  ...angelegt(),
  zurueckgenommenAm: instant('zurueckgenommen_am'),
  zurueckgenommenVon: uuid('zurueckgenommen_von'),
})

export const einstellungen = schema.table('einstellung', {
  ...keyColumns(),
  position: word('position').notNull(),
  positionFest: word('position_fest'),
  positionUntersagung: word('position_untersagung'),
  positionReisegewerbe: word('position_reisegewerbe'),
  rechtsbehelf: text('rechtsbehelf'),
  zahlung: text('zahlung'),
  niederlassungUndReisegewerbe: boolean('niederlassung_und_reisegewerbe').notNull().default(false),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
  geaendertVon: uuid('geaendert_von'),
})

export { abrufstellen, auskuenfte, auskunftseinstellungen, grunddaten } from './auskunft/tables.ts'
export { feste, pruefungen } from './gaststaette/tables.ts'
export { geloeschteNummern, loeschungen } from './loeschung/tables.ts'
export { mitteilungen } from './mitteilung/tables.ts'
export { reisegewerbekarten } from './reisegewerbe/tables.ts'
export { rueckmeldungen } from './rueckmeldung/tables.ts'
export { empfaenger, nachrichtenschluessel, uebermittlungen } from './uebermittlung/tables.ts'
export { anhoerungen, untersagungen } from './untersagung/tables.ts'

/** Without the text that a program filed: it is long, and is read where it is shown (online/original.ts). */
export type Anzeigezeile = Omit<typeof anzeigen.$inferSelect, 'eingereicht'>
export type Betrieb = typeof betriebe.$inferSelect
export type Bescheinigung = typeof bescheinigungen.$inferSelect
export type Gebuehrensatz = typeof gebuehrensaetze.$inferSelect
export type Einstellung = typeof einstellungen.$inferSelect
