import type { Datei, Version } from '@verbundakte/akte'
import { instant, keyColumns, word } from '@verbundakte/database'
import type { Kalendertag } from '@verbundakte/kernel'
import { bigint, date, text, uuid } from 'drizzle-orm/pg-core'
import type { Anlage as Regelanlage } from './regeln/befund.ts'
import { angelegt, geschuetzt, schema } from './tables.ts'

export const SCHREIBENARTEN = [
  'nachforderung',
  'weiterleitung',
  'gebuehrenbescheid',
  'amtsmitteilung',
  'zurueckweisung',
] as const

export const schreiben = schema.table('schreiben', {
  ...keyColumns(),
  anzeige: uuid('anzeige').notNull(),
  betrieb: uuid('betrieb').notNull(),
  art: word('art').$type<(typeof SCHREIBENARTEN)[number]>().notNull(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  dokument: uuid('dokument').notNull(),
  frist: date('frist').$type<Kalendertag>(),
  wiedervorlageVorher: date('wiedervorlage_vorher').$type<Kalendertag>(),
  an: text('an'),
  erledigtAm: instant('erledigt_am'),
  zurueckgenommenAm: instant('zurueckgenommen_am'),
  ...angelegt(),
  ...geschuetzt(),
})

export const anlagen = schema.table('anlage', {
  ...keyColumns(),
  anzeige: uuid('anzeige').notNull(),
  zweck: word('zweck').$type<Regelanlage['art']>().notNull(),
  dateiname: text('dateiname').notNull(),
  sha256: word('sha256').notNull(),
  groesse: bigint('groesse', { mode: 'number' }).notNull(),
  mime: text('mime').notNull(),
  art: word('art').$type<Datei['art']>().notNull(),
  hinweis: text('hinweis'),
  pruefung: word('pruefung').$type<Version['pruefung']>().notNull(),
  geprueftAm: instant('geprueft_am'),
  signaturstand: word('signaturstand'),
  pruefhinweis: text('pruefhinweis'),
  dokument: uuid('dokument'),
  entferntAm: instant('entfernt_am'),
  ...angelegt(),
  ...geschuetzt(),
})

export type Schreiben = typeof schreiben.$inferSelect
export type Anlagezeile = typeof anlagen.$inferSelect
