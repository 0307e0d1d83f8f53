import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import { integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'

const verbundpost = moduleSchema('verbundpost')

export const ausgaenge = verbundpost.table('ausgang', {
  ...keyColumns(),
  an: word('an').notNull(),
  art: word('art').notNull(),
  nummer: integer('nummer').notNull(),
  inhalt: jsonb('inhalt'),
  zustand: word('zustand').$type<'UNTERWEGS' | 'ZUGESTELLT' | 'UNZUSTELLBAR'>().notNull().default('UNTERWEGS'),
  hindernis: text('hindernis'),
  gesendetAm: instant('gesendet_am').notNull().defaultNow(),
  gesendetVon: uuid('gesendet_von'),
  zugestelltAm: instant('zugestellt_am'),
})

export const eingaenge = verbundpost.table('eingang', {
  ...keyColumns(),
  von: word('von').notNull(),
  art: word('art').notNull(),
  nummer: integer('nummer').notNull(),
  inhalt: jsonb('inhalt'),
  zustand: word('zustand').$type<'EINGEGANGEN' | 'VERARBEITET'>().notNull().default('EINGEGANGEN'),
  hindernis: text('hindernis'),
  eingegangenAm: instant('eingegangen_am').notNull().defaultNow(),
  verarbeitetAm: instant('verarbeitet_am'),
})

export type Ausgang = typeof ausgaenge.$inferSelect
export type Eingang = typeof eingaenge.$inferSelect
