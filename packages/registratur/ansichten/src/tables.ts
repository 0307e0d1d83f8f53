import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import { sql } from 'drizzle-orm'
import { smallint, text, uuid } from 'drizzle-orm/pg-core'

const schema = moduleSchema('ansichten')

export const ansichten = schema.table('ansicht', {
  ...keyColumns(),
  person: uuid('person').notNull(),
  name: text('name').notNull(),
  adresse: text('adresse').notNull(),
  amt: word('amt').notNull().default(''),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  entferntAm: instant('entfernt_am'),
})

export const favoriten = schema.table('favorit', {
  ...keyColumns(),
  person: uuid('person').notNull(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang'),
  // Made by the migration; here it is only read.
  gegenstand: uuid('gegenstand').notNull().generatedAlwaysAs(sql`''`),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  entferntAm: instant('entfernt_am'),
})

/** Places that are written over. */
export const PLAETZE = 15

export const zuletzt = schema.table('zuletzt', {
  ...keyColumns(),
  person: uuid('person').notNull(),
  platz: smallint('platz').notNull(),
  akte: uuid('akte').notNull(),
  geoeffnetAm: instant('geoeffnet_am').notNull().defaultNow(),
})

export type Ansicht = typeof ansichten.$inferSelect
export type Favorit = typeof favoriten.$inferSelect
