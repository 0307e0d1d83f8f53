import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Kalendertag, Schutzklasse } from '@verbundakte/kernel'
import { date, integer, text, uuid } from 'drizzle-orm/pg-core'

const schema = moduleSchema('gewerbe')

export const LOESCHSTAENDE = ['VORGESCHLAGEN', 'BESTAETIGT', 'AUSGENOMMEN', 'VOLLZOGEN'] as const

export const loeschungen = schema.table('loeschung', {
  ...keyColumns(),
  betrieb: uuid('betrieb').notNull(),
  faelligAm: date('faellig_am').$type<Kalendertag>().notNull(),
  stand: word('stand').$type<(typeof LOESCHSTAENDE)[number]>().notNull(),
  ausgenommenBis: date('ausgenommen_bis').$type<Kalendertag>(),
  grund: text('grund'),
  bestaetigtVon: uuid('bestaetigt_von'),
  bestaetigtAm: instant('bestaetigt_am'),
  vollzogenVon: uuid('vollzogen_von'),
  vollzogenAm: instant('vollzogen_am'),
  akte: uuid('akte'),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
  federfuehrung: word('federfuehrung').notNull(),
})

/** No subject: a number says nothing of anybody. */
export const geloeschteNummern = schema.table('geloeschtenummer', {
  ...keyColumns(),
  meldeJahr: integer('melde_jahr').notNull(),
  meldeNummer: integer('melde_nummer').notNull(),
  loeschung: uuid('loeschung').notNull(),
})

export type Loeschung = typeof loeschungen.$inferSelect
