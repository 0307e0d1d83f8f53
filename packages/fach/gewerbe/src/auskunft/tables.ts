import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Kalendertag, Schutzklasse } from '@verbundakte/kernel'
import { date, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import type { Auskunftsfeld, Grunddatum } from './felder.ts'

const schema = moduleSchema('gewerbe')

export const AUSKUNFTSARTEN = ['GRUNDDATEN', 'INTERESSE', 'BEHOERDE', 'ABRUF'] as const
export const AUSKUNFTSERGEBNISSE = ['ERTEILT', 'VERWEIGERT'] as const
export const STICHPROBENBEFUNDE = ['IN_ORDNUNG', 'BEANSTANDET'] as const

function geschuetzt() {
  return {
    schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
    federfuehrung: word('federfuehrung').notNull(),
  }
}

export const grunddaten = schema.table('grunddaten', {
  ...keyColumns(),
  name: text('name').notNull(),
  geschaeftsbezeichnung: text('geschaeftsbezeichnung'),
  anschrift: text('anschrift').notNull(),
  taetigkeit: text('taetigkeit').notNull(),
  namenstext: text('namenstext').notNull(),
  anschrifttext: text('anschrifttext').notNull(),
  status: word('status').notNull(),
  ende: date('ende').$type<Kalendertag>(),
  akte: uuid('akte').notNull(),
  ...geschuetzt(),
})

export const abrufstellen = schema.table('abrufstelle', {
  ...keyColumns(),
  name: text('name').notNull(),
  anlass: text('anlass').notNull(),
  felder: jsonb('felder').$type<readonly Grunddatum[]>().notNull(),
  hash: word('hash').notNull(),
  endung: text('endung').notNull(),
  zuletztAm: instant('zuletzt_am'),
  fensterAb: instant('fenster_ab').notNull().defaultNow(),
  anfragen: integer('anfragen').notNull().default(0),
  widerrufenAm: instant('widerrufen_am'),
  widerrufenVon: uuid('widerrufen_von'),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  angelegtVon: uuid('angelegt_von'),
})

export const auskuenfte = schema.table('auskunft', {
  ...keyColumns(),
  art: word('art').$type<(typeof AUSKUNFTSARTEN)[number]>().notNull(),
  ergebnis: word('ergebnis').$type<(typeof AUSKUNFTSERGEBNISSE)[number]>().notNull(),
  betrieb: uuid('betrieb'),
  abrufstelle: uuid('abrufstelle'),
  anfragend: text('anfragend').notNull(),
  grundlage: word('grundlage'),
  zweck: text('zweck').notNull(),
  fremdzeichen: text('fremdzeichen'),
  glaubhaft: text('glaubhaft'),
  abwaegung: text('abwaegung'),
  felder: jsonb('felder').$type<readonly Auskunftsfeld[]>().notNull(),
  gefragt: jsonb('gefragt').$type<{ readonly name?: string | undefined; readonly anschrift?: string | undefined }>(),
  treffer: jsonb('treffer').$type<readonly string[]>(),
  grund: text('grund'),
  gebuehrCent: integer('gebuehr_cent'),
  akte: uuid('akte'),
  vorgang: uuid('vorgang'),
  dokument: uuid('dokument'),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  angelegtVon: uuid('angelegt_von'),
  stichprobeAm: instant('stichprobe_am'),
  geprueftAm: instant('geprueft_am'),
  geprueftVon: uuid('geprueft_von'),
  befund: word('befund').$type<(typeof STICHPROBENBEFUNDE)[number]>(),
  notiz: text('notiz'),
  ...geschuetzt(),
})

export const auskunftseinstellungen = schema.table('auskunftseinstellung', {
  ...keyColumns(),
  felder: jsonb('felder').$type<readonly Grunddatum[]>().notNull(),
  loeschfristJahre: integer('loeschfrist_jahre').notNull(),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
  geaendertVon: uuid('geaendert_von'),
})

export type Auskunft = typeof auskuenfte.$inferSelect
export type Abrufstelle = typeof abrufstellen.$inferSelect
