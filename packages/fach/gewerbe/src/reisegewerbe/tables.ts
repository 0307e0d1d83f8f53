import { keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Kalendertag } from '@verbundakte/kernel'
import { date, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { abgelegt, angelegt, geschuetzt } from '../verfahren/spalten.ts'

const schema = moduleSchema('gewerbe')

export const KARTENSTAENDE = [
  'BEANTRAGT',
  'ERTEILT',
  'VERSAGT',
  'WEITERGELEITET',
  'ERLEDIGT',
  'VERLOREN',
  'ZURUECKGEGEBEN',
  'WIDERRUFEN',
] as const
/** What is handed in with an application; § 57 GewO asks for reliability. */
export const KARTENNACHWEISE = {
  ausweis: 'Ausweis oder Pass',
  lichtbild: 'Lichtbild',
  fuehrungszeugnis: 'Führungszeugnis (beantragt)',
  gewerbezentralregister: 'Auskunft aus dem Gewerbezentralregister (beantragt)',
  steuern: 'Bescheinigung in Steuersachen',
} as const
export type Kartennachweis = keyof typeof KARTENNACHWEISE

/** The day of issue or application, how long it is valid, and where the paper lies, if it does. */
export interface Kartennachweisstand {
  readonly vom: Kalendertag
  readonly bis: Kalendertag | null
  readonly dokument: string | null
}

export const reisegewerbekarten = schema.table('reisegewerbekarte', {
  ...keyColumns(),
  name: text('name').notNull(),
  vornamen: text('vornamen').notNull(),
  geburtsdatum: date('geburtsdatum').$type<Kalendertag>().notNull(),
  geburtsort: text('geburtsort').notNull(),
  anschrift: text('anschrift').notNull(),
  taetigkeiten: text('taetigkeiten').notNull(),
  zustaendigWeil: text('zustaendig_weil'),
  antragAm: date('antrag_am').$type<Kalendertag>().notNull(),
  nachweise: jsonb('nachweise')
    .$type<Readonly<Partial<Record<Kartennachweis, Kartennachweisstand>>>>()
    .notNull()
    .default({}),
  stand: word('stand').$type<(typeof KARTENSTAENDE)[number]>().notNull().default('BEANTRAGT'),
  jahr: integer('jahr'),
  nummer: integer('nummer'),
  erteiltAm: date('erteilt_am').$type<Kalendertag>(),
  befristetBis: date('befristet_bis').$type<Kalendertag>(),
  auflagen: text('auflagen'),
  gebuehrCent: integer('gebuehr_cent'),
  grund: text('grund'),
  endeAm: date('ende_am').$type<Kalendertag>(),
  ...abgelegt(),
  dokument: uuid('dokument'),
  ...angelegt(),
  ...geschuetzt(),
})

export type Reisegewerbekarte = typeof reisegewerbekarten.$inferSelect
