import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Schutzklasse } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { date, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import type { AUFGABENSTATUS, ERGEBNISSE, Hindernis, LAUFWEGSTATUS, Schrittstatus, Verfuegung } from './worte.ts'

const schema = moduleSchema('geschaeftsgang')

/** What rights compare: those of the Vorgang, which a trigger keeps equal. */
function geschuetzt() {
  return {
    schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
    federfuehrung: word('federfuehrung').notNull(),
  }
}

function angelegt() {
  return { angelegtAm: instant('angelegt_am').notNull().defaultNow(), angelegtVon: uuid('angelegt_von') }
}

/** To whom something is addressed: one person, or everybody of an office. */
function gerichtet() {
  return {
    person: uuid('person'),
    amt: word('amt'),
    adressat: word('adressat').notNull().generatedAlwaysAs(sql`coalesce(person::text, amt)`),
  }
}

export const laufwege = schema.table('laufweg', {
  ...keyColumns(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  dokument: uuid('dokument'),
  status: word('status').$type<(typeof LAUFWEGSTATUS)[number]>().notNull().default('LAUFEND'),
  schritte: integer('schritte').notNull().default(0),
  fortgesetztAm: instant('fortgesetzt_am'),
  ...geschuetzt(),
  ...angelegt(),
})

export const schritte = schema.table('schritt', {
  ...keyColumns(),
  laufweg: uuid('laufweg').notNull(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  dokument: uuid('dokument'),
  nummer: integer('nummer').notNull(),
  stufe: integer('stufe').notNull(),
  verfuegung: word('verfuegung').$type<Verfuegung>().notNull(),
  ...gerichtet(),
  status: word('status').$type<Schrittstatus>().notNull().default('ZUKUENFTIG'),
  termin: date('termin'),
  faellig: date('faellig').notNull().generatedAlwaysAs(sql`coalesce(termin, date '9999-12-31')`),
  notiz: text('notiz'),
  ...angelegt(),
  aktuellSeit: instant('aktuell_seit'),
  bearbeitetAm: instant('bearbeitet_am'),
  bearbeitetVon: uuid('bearbeitet_von'),
  fuer: uuid('fuer'),
  ergebnis: word('ergebnis').$type<(typeof ERGEBNISSE)[number]>(),
  vermerk: text('vermerk'),
  version: integer('version'),
  aus: uuid('aus'),
  hindernis: word('hindernis').$type<Hindernis>(),
  erinnertAm: date('erinnert_am'),
  ...geschuetzt(),
})

export const abwesenheiten = schema.table('abwesenheit', {
  ...keyColumns(),
  person: uuid('person').notNull(),
  von: date('von').notNull(),
  bis: date('bis').notNull(),
  vertretung: uuid('vertretung'),
  ...angelegt(),
  aufgehobenAm: instant('aufgehoben_am'),
})

export const wiedervorlagen = schema.table('wiedervorlage', {
  ...keyColumns(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  ...gerichtet(),
  tag: date('tag').notNull(),
  grund: text('grund'),
  ...angelegt(),
  erledigtAm: instant('erledigt_am'),
  erledigtVon: uuid('erledigt_von'),
  hindernis: word('hindernis').$type<Hindernis>(),
  ...geschuetzt(),
})

export const kommentare = schema.table('kommentar', {
  ...keyColumns(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  text: text('text').notNull(),
  ...angelegt(),
  ...geschuetzt(),
})

export const aufgaben = schema.table('aufgabe', {
  ...keyColumns(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  was: text('was').notNull(),
  ...gerichtet(),
  bis: date('bis'),
  faellig: date('faellig').notNull().generatedAlwaysAs(sql`coalesce(bis, date '9999-12-31')`),
  status: word('status').$type<(typeof AUFGABENSTATUS)[number]>().notNull().default('OFFEN'),
  ...angelegt(),
  weitergegebenAm: instant('weitergegeben_am'),
  weitergegebenVon: uuid('weitergegeben_von'),
  beendetAm: instant('beendet_am'),
  beendetVon: uuid('beendet_von'),
  fuer: uuid('fuer'),
  vermerk: text('vermerk'),
  hindernis: word('hindernis').$type<Hindernis>(),
  geaendertAm: instant('geaendert_am'),
  geaendertVon: uuid('geaendert_von'),
  frueher: jsonb('frueher').$type<readonly Aufgabenstand[]>().notNull().default([]),
  ...geschuetzt(),
})

/** What an Aufgabe said until somebody put it differently. */
export interface Aufgabenstand {
  readonly was: string
  readonly bis: string | null
  readonly person: string | null
  readonly amt: string | null
  readonly am: string
  readonly von: string | null
}

export const kalenderadressen = schema.table('kalenderadresse', {
  ...keyColumns(),
  person: uuid('person').notNull(),
  hash: word('hash').notNull(),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  widerrufenAm: instant('widerrufen_am'),
})

export type Laufweg = typeof laufwege.$inferSelect
export type Schritt = typeof schritte.$inferSelect
export type Abwesenheit = typeof abwesenheiten.$inferSelect
export type Wiedervorlage = typeof wiedervorlagen.$inferSelect
export type Kommentar = typeof kommentare.$inferSelect
export type Aufgabe = typeof aufgaben.$inferSelect
export type Kalenderadresse = typeof kalenderadressen.$inferSelect
