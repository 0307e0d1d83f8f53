import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import { integer, text } from 'drizzle-orm/pg-core'

const schema = moduleSchema('mail')

export const STAENDE = ['WARTET', 'GESENDET', 'AUFGEGEBEN'] as const

export const ausgaenge = schema.table('ausgang', {
  ...keyColumns(),
  art: word('art').notNull(),
  schluessel: word('schluessel').notNull(),
  an: text('an').notNull(),
  betreff: text('betreff').notNull(),
  inhalt: text('inhalt').notNull(),
  stand: word('stand').$type<(typeof STAENDE)[number]>().notNull().default('WARTET'),
  versuche: integer('versuche').notNull().default(0),
  naechsterAm: instant('naechster_am').notNull().defaultNow(),
  fehler: text('fehler'),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  erledigtAm: instant('erledigt_am'),
})

export type Mailausgang = typeof ausgaenge.$inferSelect
