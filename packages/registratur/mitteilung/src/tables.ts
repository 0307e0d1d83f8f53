import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import { boolean, date, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import type { Mitteilungsart } from './worte.ts'

const schema = moduleSchema('mitteilung')

export const mitteilungen = schema.table('mitteilung', {
  ...keyColumns(),
  person: uuid('person').notNull(),
  art: word('art').$type<Mitteilungsart>().notNull(),
  vorgang: uuid('vorgang'),
  anlass: uuid('anlass').notNull(),
  taeglich: boolean('taeglich').notNull().default(false),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  gelesenAm: instant('gelesen_am'),
})

export const empfaenge = schema.table('empfang', {
  ...keyColumns(),
  person: uuid('person').notNull(),
  aus: jsonb('aus').$type<readonly Mitteilungsart[]>().notNull().default([]),
  taeglich: jsonb('taeglich').$type<readonly Mitteilungsart[]>().notNull().default([]),
  stunde: integer('stunde'),
  zuletztAm: date('zuletzt_am'),
  adresse: text('adresse'),
  bestaetigtAm: instant('bestaetigt_am'),
  codeHash: word('code_hash'),
  codeBis: instant('code_bis'),
  codeVersuche: integer('code_versuche').notNull().default(0),
  codesAm: date('codes_am'),
  codes: integer('codes').notNull().default(0),
})

export type Mitteilung = typeof mitteilungen.$inferSelect
export type Empfang = typeof empfaenge.$inferSelect
