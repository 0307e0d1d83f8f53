import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Kalendertag, Schutzklasse } from '@verbundakte/kernel'
import { date, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import type { Inhalt } from '../anzeige/anzeige.ts'
import type { Filter } from '../verteilung/filter.ts'
import type { Empfaengerklasse } from '../verteilung/matrix.ts'
import type { Format } from './formate.ts'
import type { Verzicht } from './formen.ts'

const schema = moduleSchema('gewerbe')

export const TRANSPORTE = ['ORDNER', 'SFTP'] as const
export const UEBERMITTLUNGSSTAENDE = [
  'WARTET',
  'GESENDET',
  'QUITTIERT',
  'ABGELEHNT',
  'FEHLGESCHLAGEN',
  'OFFEN',
  'ENTFAELLT',
] as const

/** Another Gewerbebehörde is in the directory, but in no matrix: it gets Rückmeldungen and nothing else. */
export const GEWERBEBEHOERDE = 'GEWERBEBEHOERDE'

export const empfaenger = schema.table('empfaenger', {
  ...keyColumns(),
  klasse: word('klasse').$type<Empfaengerklasse | typeof GEWERBEBEHOERDE>().notNull(),
  name: text('name').notNull(),
  transport: word('transport').$type<(typeof TRANSPORTE)[number]>().notNull(),
  adresse: word('adresse'),
  format: word('format').$type<Format>().notNull(),
  nachrichtentyp: word('nachrichtentyp').notNull(),
  praefix: word('praefix'),
  kennung: word('kennung'),
  strasse: text('strasse'),
  hausnummer: text('hausnummer'),
  plz: text('plz'),
  ort: text('ort'),
  filter: jsonb('filter').$type<Filter>(),
  verzicht: jsonb('verzicht').$type<Verzicht>(),
  stand: integer('stand').notNull().default(1),
  stillgelegtAm: instant('stillgelegt_am'),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
  geaendertVon: uuid('geaendert_von'),
})

export const nachrichtenschluessel = schema.table('nachrichtenschluessel', {
  ...keyColumns(),
  format: word('format').$type<Format>().notNull(),
  formular: word('formular').$type<'anmeldung' | 'abmeldung'>().notNull(),
  grund: word('grund').notNull(),
  schluessel: word('schluessel').notNull(),
  quelle: text('quelle').notNull(),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
  geaendertVon: uuid('geaendert_von'),
})

export const uebermittlungen = schema.table('uebermittlung', {
  ...keyColumns(),
  anzeige: uuid('anzeige').notNull(),
  klasse: word('klasse').$type<Empfaengerklasse>().notNull(),
  empfaenger: uuid('empfaenger'),
  fassung: word('fassung').notNull(),
  nachricht: uuid('nachricht').notNull(),
  stand: word('stand').$type<(typeof UEBERMITTLUNGSSTAENDE)[number]>().notNull(),
  grund: text('grund'),
  inhalt: jsonb('inhalt').$type<Inhalt>().notNull(),
  faelligAm: date('faellig_am').$type<Kalendertag>().notNull(),
  versuche: integer('versuche').notNull().default(0),
  naechsterAm: instant('naechster_am').notNull().defaultNow(),
  gehaltenBis: instant('gehalten_bis'),
  gesendetAm: instant('gesendet_am'),
  quittiertAm: instant('quittiert_am'),
  dokument: uuid('dokument'),
  quittung: uuid('quittung'),
  entschiedenVon: uuid('entschieden_von'),
  entschiedenAm: instant('entschieden_am'),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
  federfuehrung: word('federfuehrung').notNull(),
})

export type Empfaengerzeile = typeof empfaenger.$inferSelect
export type Nachrichtenschluessel = typeof nachrichtenschluessel.$inferSelect
export type Uebermittlung = typeof uebermittlungen.$inferSelect
