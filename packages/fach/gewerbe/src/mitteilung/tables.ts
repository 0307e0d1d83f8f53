import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Kalendertag } from '@verbundakte/kernel'
import { boolean, date, text, uuid } from 'drizzle-orm/pg-core'
import { abgelegt, angelegt, geschuetzt } from '../verfahren/spalten.ts'

export const MITTEILUNGSSTAENDE = ['OFFEN', 'ERLEDIGT', 'ZURUECKGENOMMEN'] as const
/** Why a notice that was settled is open again: somebody said so, its Anzeige was rejected, or taken back. */
export const WIEDER_OFFEN = ['von-hand', 'ohne-folge', 'storniert'] as const
/** What somebody is said to have done without telling the office. */
export const MITGETEILT = ['AUFGABE', 'BEGINN', 'AENDERUNG'] as const

export const mitteilungen = moduleSchema('gewerbe').table('behoerdenmitteilung', {
  ...keyColumns(),
  stelle: text('stelle').notNull(),
  fremdzeichen: text('fremdzeichen'),
  was: word('was').$type<(typeof MITGETEILT)[number]>().notNull(),
  zum: date('zum').$type<Kalendertag>(),
  name: text('name').notNull(),
  anschrift: text('anschrift'),
  wortlaut: text('wortlaut'),
  eingang: date('eingang').$type<Kalendertag>().notNull(),
  bis: date('bis').$type<Kalendertag>().notNull(),
  betrieb: uuid('betrieb'),
  stand: word('stand').$type<(typeof MITTEILUNGSSTAENDE)[number]>().notNull().default('OFFEN'),
  anzeige: uuid('anzeige'),
  grund: text('grund'),
  erledigtAm: instant('erledigt_am'),
  erledigtVon: uuid('erledigt_von'),
  anfrage: uuid('anfrage'),
  gefragtBis: date('gefragt_bis').$type<Kalendertag>(),
  wiedervorlageVorher: date('wiedervorlage_vorher').$type<Kalendertag>(),
  aufgabe: uuid('aufgabe').notNull(),
  ...abgelegt(),
  dokument: uuid('dokument').notNull(),
  selbstAbgelegt: boolean('selbst_abgelegt').notNull(),
  ...angelegt(),
  ...geschuetzt(),
})

export type Mitteilung = typeof mitteilungen.$inferSelect
