import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { FileKind } from '@verbundakte/filecontent'
import type { Schutzklasse } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { bigint, boolean, date, integer, jsonb, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type {
  AKTENSTATUS,
  AKTENTYPEN,
  AUSSONDERUNGSARTEN,
  BETEILIGTENARTEN,
  DOKUMENTMEDIEN,
  DOKUMENTSTATUS,
  MEDIEN,
  PRUEFUNGEN,
  RICHTUNGEN,
  TEXTSTATUS,
  VORGANGSSTATUS,
} from './worte.ts'

const schema = moduleSchema('akte')

/** What rights compare, on every level. */
function geschuetzt() {
  return {
    schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
    federfuehrung: word('federfuehrung').notNull(),
  }
}

function angelegt() {
  return { angelegtAm: instant('angelegt_am').notNull().defaultNow(), angelegtVon: uuid('angelegt_von') }
}

/** What the check for malware said. */
function geprueft() {
  return {
    pruefung: word('pruefung').$type<(typeof PRUEFUNGEN)[number]>().notNull().default('UNGEPRUEFT'),
    geprueftAm: instant('geprueft_am'),
    signaturstand: word('signaturstand'),
    pruefhinweis: text('pruefhinweis'),
  }
}

export const akten = schema.table('akte', {
  ...keyColumns(),
  aktenzeichen: word('aktenzeichen').notNull(),
  betreff: text('betreff').notNull(),
  position: uuid('position').notNull(),
  typ: word('typ').$type<(typeof AKTENTYPEN)[number]>().notNull(),
  status: word('status').$type<(typeof AKTENSTATUS)[number]>().notNull().default('IN_BEARBEITUNG'),
  medium: word('medium').$type<(typeof MEDIEN)[number]>().notNull().default('ELEKTRONISCH'),
  standort: text('standort'),
  ...geschuetzt(),
  laufzeitBeginn: date('laufzeit_beginn').notNull(),
  laufzeitEnde: date('laufzeit_ende'),
  fristJahre: integer('frist_jahre'),
  fristbeginn: text('fristbeginn'),
  aussonderung: word('aussonderung').$type<(typeof AUSSONDERUNGSARTEN)[number]>().notNull(),
  bemerkung: text('bemerkung'),
  vorgaenge: integer('vorgaenge').notNull().default(0),
  ...angelegt(),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
})

export const vorgaenge = schema.table('vorgang', {
  ...keyColumns(),
  akte: uuid('akte').notNull(),
  nummer: integer('nummer').notNull(),
  kennzeichen: word('kennzeichen').notNull(),
  betreff: text('betreff').notNull(),
  status: word('status').$type<(typeof VORGANGSSTATUS)[number]>().notNull().default('IN_BEARBEITUNG'),
  bearbeiter: uuid('bearbeiter'),
  wiedervorlage: date('wiedervorlage'),
  leistung: text('leistung'),
  fremdzeichen: text('fremdzeichen'),
  ...geschuetzt(),
  dokumente: integer('dokumente').notNull().default(0),
  ...angelegt(),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
  // Columns in the order in which the migrations made them.
  eigenesMedium: word('eigenes_medium').$type<(typeof MEDIEN)[number]>(),
  medium: word('medium').$type<(typeof MEDIEN)[number]>().notNull().default('ELEKTRONISCH'),
  standort: text('standort'),
})

export const dokumente = schema.table('dokument', {
  ...keyColumns(),
  vorgang: uuid('vorgang').notNull(),
  nummer: integer('nummer').notNull(),
  kennzeichen: word('kennzeichen').notNull(),
  betreff: text('betreff').notNull(),
  typ: word('typ').notNull(),
  richtung: word('richtung').$type<(typeof RICHTUNGEN)[number]>().notNull(),
  status: word('status').$type<(typeof DOKUMENTSTATUS)[number]>().notNull().default('IN_BEARBEITUNG'),
  datumDesSchreibens: date('datum_des_schreibens'),
  posteingang: date('posteingang'),
  absender: text('absender'),
  empfaenger: text('empfaenger'),
  fremdzeichen: text('fremdzeichen'),
  anlageZu: uuid('anlage_zu'),
  ...geschuetzt(),
  versionen: integer('versionen').notNull().default(1),
  ...angelegt(),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
  // Columns in the order in which the migrations made them.
  eigenesMedium: word('eigenes_medium').$type<(typeof DOKUMENTMEDIEN)[number]>(),
  medium: word('medium').$type<(typeof DOKUMENTMEDIEN)[number]>().notNull().default('ELEKTRONISCH'),
  standort: text('standort'),
})

export const versionen = schema.table('version', {
  ...keyColumns(),
  dokument: uuid('dokument').notNull(),
  nummer: integer('nummer').notNull(),
  dateiname: text('dateiname').notNull(),
  sha256: word('sha256').notNull(),
  groesse: bigint('groesse', { mode: 'number' }).notNull(),
  mime: word('mime').notNull(),
  art: word('art').$type<FileKind>().notNull(),
  hinweis: text('hinweis'),
  seiten: integer('seiten'),
  textstatus: word('textstatus').$type<(typeof TEXTSTATUS)[number]>().notNull().default('AUSSTEHEND'),
  texthinweis: text('texthinweis'),
  ...geprueft(),
  antragVon: uuid('antrag_von'),
  antragAm: instant('antrag_am'),
  antragGrund: text('antrag_grund'),
  freigabeVon: uuid('freigabe_von'),
  freigabeAm: instant('freigabe_am'),
  freigabeGrund: text('freigabe_grund'),
  ...geschuetzt(),
  ...angelegt(),
  // Columns in the order in which the migrations made them.
  renditionSha256: word('rendition_sha256'),
  renditionGroesse: bigint('rendition_groesse', { mode: 'number' }),
  pronom: word('pronom'),
  formatAm: instant('format_am'),
  signaturen: jsonb('signaturen').$type<unknown>(),
  signaturenGeprueftAm: instant('signaturen_geprueft_am'),
})

/** A lease on a Dokument. It runs while `bis` lies ahead and nobody has ended it. */
export const bearbeitungen = schema.table('bearbeitung', {
  ...keyColumns(),
  dokument: uuid('dokument').notNull(),
  person: uuid('person').notNull(),
  version: integer('version').notNull(),
  seit: instant('seit').notNull().defaultNow(),
  bis: instant('bis').notNull(),
  beendetAm: instant('beendet_am'),
  beendetVon: uuid('beendet_von'),
  grund: text('grund'),
  gelesenAm: instant('gelesen_am'),
  ...geschuetzt(),
})

export const texte = schema.table('volltext', {
  ...keyColumns(),
  text: text('text').notNull(),
  seitenanfaenge: integer('seitenanfaenge').array(),
})

export const seitentexte = schema.table('seitentext', {
  ...keyColumns(),
  version: uuid('version').notNull(),
  nummer: integer('nummer').notNull(),
  text: text('text').notNull(),
  sicherheit: smallint('sicherheit').notNull(),
  worte: jsonb('worte').$type<readonly Seitenwort[]>(),
})

/** Word, x, y, width, height: in ten-thousandths of the page, from the top left. */
export type Seitenwort = readonly [text: string, x: number, y: number, breite: number, hoehe: number]

export const beteiligte = schema.table('beteiligter', {
  ...keyColumns(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang'),
  rolle: text('rolle').notNull(),
  art: word('art').$type<(typeof BETEILIGTENARTEN)[number]>().notNull(),
  name: text('name').notNull(),
  anschrift: text('anschrift'),
  ...geschuetzt(),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  // Columns in the order in which the migrations made them.
  eintrag: uuid('eintrag'),
  entferntAm: instant('entfernt_am'),
  entferntVon: uuid('entfernt_von'),
  entferntGrund: text('entfernt_grund'),
  geaendertAm: instant('geaendert_am'),
  // Made by the migration; here it is only read.
  form: word('form').notNull().generatedAlwaysAs(sql`''`),
})

export const meldesperren = schema.table('meldesperre', {
  ...keyColumns(),
  aktenzeichen: word('aktenzeichen').notNull(),
  federfuehrung: word('federfuehrung').notNull(),
  grund: text('grund').notNull(),
  gesperrtAm: instant('gesperrt_am').notNull().defaultNow(),
  gesperrtVon: uuid('gesperrt_von'),
  gilt: boolean('gilt').notNull().default(true),
  bis: date('bis'),
  aufgehobenAm: instant('aufgehoben_am'),
})

export const dateieingaenge = schema.table('dateieingang', {
  ...keyColumns(),
  person: uuid('person').notNull(),
  dateiname: text('dateiname').notNull(),
  sha256: word('sha256').notNull(),
  groesse: bigint('groesse', { mode: 'number' }).notNull(),
  mime: word('mime').notNull(),
  art: word('art').$type<FileKind>().notNull(),
  hinweis: text('hinweis'),
  ...geprueft(),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
})

export type Akte = typeof akten.$inferSelect
export type Vorgang = typeof vorgaenge.$inferSelect
export type Dokument = typeof dokumente.$inferSelect
export type Version = typeof versionen.$inferSelect
export type Bearbeitung = typeof bearbeitungen.$inferSelect
export type Beteiligter = typeof beteiligte.$inferSelect
export type Meldesperre = typeof meldesperren.$inferSelect
export type Dateieingang = typeof dateieingaenge.$inferSelect
