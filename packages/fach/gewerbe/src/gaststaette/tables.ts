import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Kalendertag } from '@verbundakte/kernel'
import { boolean, date, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import type { Gaststaettennachweis } from '../gebuehr/gaststaette.ts'
import { abgelegt, angelegt, geschuetzt } from '../verfahren/spalten.ts'

const schema = moduleSchema('gewerbe')

export const PRUEFUNGSSTAENDE = ['OFFEN', 'ZUVERLAESSIG', 'UNZUVERLAESSIG', 'ERLEDIGT'] as const
export const PRUEFUNGSANLAESSE = ['ANMELDUNG', 'VERTRETUNG'] as const

/** The day of issue or application, and where the paper lies, if it does. */
export interface Nachweisstand {
  readonly vom: Kalendertag
  readonly dokument: string | null
}

export const pruefungen = schema.table('gaststaettenpruefung', {
  ...keyColumns(),
  betrieb: uuid('betrieb').notNull(),
  anzeige: uuid('anzeige').notNull(),
  anlass: word('anlass').$type<(typeof PRUEFUNGSANLAESSE)[number]>().notNull(),
  wer: text('wer').notNull(),
  personen: jsonb('personen').$type<readonly string[]>().notNull(),
  eingang: date('eingang').$type<Kalendertag>().notNull(),
  beginn: date('beginn').$type<Kalendertag>().notNull(),
  faelligAm: date('faellig_am').$type<Kalendertag>().notNull(),
  nachweise: jsonb('nachweise')
    .$type<Readonly<Partial<Record<Gaststaettennachweis, Nachweisstand>>>>()
    .notNull()
    .default({}),
  stand: word('stand').$type<(typeof PRUEFUNGSSTAENDE)[number]>().notNull().default('OFFEN'),
  grund: text('grund'),
  entschiedenAm: instant('entschieden_am'),
  entschiedenVon: uuid('entschieden_von'),
  mitteilung: uuid('mitteilung'),
  bescheinigung: uuid('bescheinigung'),
  ...abgelegt(),
  ...angelegt(),
  ...geschuetzt(),
})

export const feste = schema.table('gaststaettenfest', {
  ...keyColumns(),
  veranstalter: text('veranstalter').notNull(),
  anschrift: text('anschrift').notNull(),
  anlass: text('anlass').notNull(),
  ort: text('ort').notNull(),
  ortGefaltet: text('ort_gefaltet').notNull(),
  beginn: date('beginn').$type<Kalendertag>().notNull(),
  ende: date('ende').$type<Kalendertag>().notNull(),
  zeiten: text('zeiten'),
  angebot: text('angebot').notNull(),
  alkohol: boolean('alkohol').notNull(),
  besucher: integer('besucher').notNull(),
  eingang: date('eingang').$type<Kalendertag>().notNull(),
  fristErlassen: text('frist_erlassen'),
  gebuehrCent: integer('gebuehr_cent'),
  zurueckgenommenAm: instant('zurueckgenommen_am'),
  ...abgelegt(),
  dokument: uuid('dokument').notNull(),
  ...angelegt(),
  ...geschuetzt(),
})

export type Pruefung = typeof pruefungen.$inferSelect
export type Fest = typeof feste.$inferSelect
