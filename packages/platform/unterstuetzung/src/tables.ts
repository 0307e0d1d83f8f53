import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import { boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import type { ARTEN, URTEILE, ZUSTAENDE } from './worte.ts'

const schema = moduleSchema('unterstuetzung')

export const auftraege = schema.table('auftrag', {
  ...keyColumns(),
  art: word('art').$type<(typeof ARTEN)[number]>().notNull(),
  zustand: word('zustand').$type<(typeof ZUSTAENDE)[number]>().notNull().default('BEANTRAGT'),
  antragsteller: uuid('antragsteller').notNull(),
  antragstellerName: text('antragsteller_name').notNull(),
  antragstellerHeimat: word('antragsteller_heimat').notNull(),
  ticket: text('ticket').notNull(),
  zweck: text('zweck').notNull(),
  rechtsgrundlage: text('rechtsgrundlage').notNull(),
  fall: word('fall'),
  vereinbarung: text('vereinbarung'),
  termin: text('termin'),
  module: text('module').array().notNull(),
  klassen: text('klassen').array().notNull(),
  aktionen: text('aktionen').array().notNull(),
  schreiben: boolean('schreiben').notNull(),
  ausfuhr: boolean('ausfuhr').notNull(),
  objekte: uuid('objekte').array(),
  objektarten: text('objektarten').array(),
  ab: instant('ab').notNull(),
  bis: instant('bis').notNull(),
  dauerMinuten: integer('dauer_minuten'),
  beantragtAm: instant('beantragt_am').notNull().defaultNow(),
  noetig: integer('noetig').notNull(),
  begonnenAm: instant('begonnen_am'),
  endetAm: instant('endet_am'),
  beendetAm: instant('beendet_am'),
  urteil: word('urteil').$type<(typeof URTEILE)[number]>(),
})

export const bewilligungen = schema.table('bewilligung', {
  ...keyColumns(),
  auftrag: uuid('auftrag').notNull(),
  person: uuid('person').notNull(),
  personName: text('person_name').notNull(),
  als: word('als').$type<'GEMEINDE' | 'BETRIEB'>().notNull(),
  am: instant('am').notNull().defaultNow(),
  kanonisch: text('kanonisch').notNull(),
  zusicherung: jsonb('zusicherung').notNull(),
  schluessel: text('schluessel').notNull(),
})

export const verlaeufe = schema.table('verlauf', {
  ...keyColumns(),
  auftrag: uuid('auftrag').notNull(),
  ereignis: word('ereignis').notNull(),
  am: instant('am').notNull().defaultNow(),
  person: uuid('person'),
  personName: text('person_name'),
  bemerkung: text('bemerkung'),
})

export const notschalter = schema.table('notschalter', {
  ...keyColumns(),
  aus: boolean('aus').notNull(),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
  geaendertVon: uuid('geaendert_von').notNull(),
  geaendertVonName: text('geaendert_von_name').notNull(),
})

export type Auftrag = typeof auftraege.$inferSelect
export type Bewilligung = typeof bewilligungen.$inferSelect
export type Verlauf = typeof verlaeufe.$inferSelect
export type Notschalter = typeof notschalter.$inferSelect
