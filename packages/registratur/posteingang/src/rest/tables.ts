import type { Version } from '@verbundakte/akte'
import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { FileKind } from '@verbundakte/filecontent'
import { bigint, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import type { Umschlag } from './umschlag.ts'

const schema = moduleSchema('posteingang')

export const anbindungen = schema.table('anbindung', {
  ...keyColumns(),
  name: text('name').notNull(),
  federfuehrung: word('federfuehrung').notNull(),
  leistungen: jsonb('leistungen').$type<readonly string[]>().notNull().default([]),
  schwelle: integer('schwelle'),
  hash: word('hash').notNull(),
  endung: text('endung').notNull(),
  zuletztAm: instant('zuletzt_am'),
  fensterAb: instant('fenster_ab').notNull().defaultNow(),
  anfragen: integer('anfragen').notNull().default(0),
  ereignisse: bigint('ereignisse', { mode: 'number' }).notNull().default(0),
  widerrufenAm: instant('widerrufen_am'),
  widerrufenVon: uuid('widerrufen_von'),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  angelegtVon: uuid('angelegt_von'),
})

/** No subject, nor are its parts: until it is handed over nobody in the house reads it, only the program that brings it. */
export const sendungen = schema.table('sendung', {
  ...keyColumns(),
  anbindung: uuid('anbindung').notNull(),
  idempotenz: word('idempotenz').notNull(),
  umschlagSha256: word('umschlag_sha256').notNull(),
  umschlag: jsonb('umschlag').$type<Umschlag>(),
  status: word('status').$type<'ANGEKUENDIGT' | 'UEBERGEBEN' | 'VERFALLEN'>().notNull().default('ANGEKUENDIGT'),
  eingang: uuid('eingang'),
  angekuendigtAm: instant('angekuendigt_am').notNull().defaultNow(),
  verfaelltAm: instant('verfaellt_am').notNull(),
  uebergebenAm: instant('uebergeben_am'),
})

export const sendungsteile = schema.table('sendungsteil', {
  ...keyColumns(),
  sendung: uuid('sendung').notNull(),
  reihe: integer('reihe').notNull(),
  kennung: word('kennung').notNull(),
  zweck: word('zweck').$type<Zweck>().notNull(),
  dateiname: text('dateiname').notNull(),
  sha512: word('sha512').notNull(),
  groesse: bigint('groesse', { mode: 'number' }).notNull(),
  erhalten: bigint('erhalten', { mode: 'number' }).notNull().default(0),
  sha256: word('sha256'),
  mime: word('mime'),
  art: word('art').$type<FileKind>(),
  hinweis: text('hinweis'),
  pruefung: word('pruefung').$type<Version['pruefung']>(),
  geprueftAm: instant('geprueft_am'),
  signaturstand: word('signaturstand'),
  pruefhinweis: text('pruefhinweis'),
})

export const sendungsstuecke = schema.table('sendungsstueck', {
  ...keyColumns(),
  teil: uuid('teil').notNull(),
  ab: bigint('ab', { mode: 'number' }).notNull(),
  groesse: bigint('groesse', { mode: 'number' }).notNull(),
  sha256: word('sha256').notNull(),
})

export type Zweck = 'form' | 'data' | 'attachment' | 'receipt'
export type Anbindung = typeof anbindungen.$inferSelect
export type Sendung = typeof sendungen.$inferSelect
export type Sendungsteil = typeof sendungsteile.$inferSelect
