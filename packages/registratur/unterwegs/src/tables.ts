import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Schutzklasse } from '@verbundakte/kernel'
import { bigint, boolean, smallint, text, uuid } from 'drizzle-orm/pg-core'

const schema = moduleSchema('unterwegs')

/** Why something is no longer on a device. */
export const GRUENDE = ['ZURUECKGEGEBEN', 'WIDERRUFEN', 'ABGELAUFEN', 'OHNE_RECHT', 'KLASSE', 'GERAET'] as const
export type Grund = (typeof GRUENDE)[number]

export const regeln = schema.table('regel', {
  ...keyColumns(),
  tage: smallint('tage').notNull().default(3),
  hoechstensTage: smallint('hoechstens_tage').notNull().default(7),
  vorgaenge: smallint('vorgaenge').notNull().default(20),
  megabyte: smallint('megabyte').notNull().default(200),
  melde: boolean('melde').notNull().default(false),
  personenstand: boolean('personenstand').notNull().default(false),
  steuer: boolean('steuer').notNull().default(false),
  sozial: boolean('sozial').notNull().default(false),
  personal: boolean('personal').notNull().default(false),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
  geaendertVon: uuid('geaendert_von'),
})

export const geraete = schema.table('geraet', {
  ...keyColumns(),
  person: uuid('person').notNull(),
  bezeichnung: text('bezeichnung').notNull(),
  hash: word('hash').notNull(),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  kontaktAm: instant('kontakt_am').notNull().defaultNow(),
  beendetAm: instant('beendet_am'),
})

export const mitnahmen = schema.table('mitnahme', {
  ...keyColumns(),
  person: uuid('person').notNull(),
  geraet: uuid('geraet').notNull(),
  bezeichnung: text('bezeichnung').notNull(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  bytes: bigint('bytes', { mode: 'number' }).notNull().default(0),
  haelfte: word('haelfte'),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  endetAm: instant('endet_am').notNull(),
  kontaktAm: instant('kontakt_am'),
  beendetAm: instant('beendet_am'),
  beendetVon: uuid('beendet_von'),
  grund: word('grund').$type<Grund>(),
  klasse: word('klasse').$type<Schutzklasse>().notNull(),
  federfuehrung: word('federfuehrung').notNull(),
})

export const vermerke = schema.table('vermerk', {
  ...keyColumns(),
  person: uuid('person').notNull(),
  schluessel: uuid('schluessel').notNull(),
  vorgang: uuid('vorgang').notNull(),
  kommentar: uuid('kommentar').notNull(),
  hash: word('hash').notNull(),
  geschriebenAm: instant('geschrieben_am').notNull(),
  gesendetAm: instant('gesendet_am').notNull().defaultNow(),
})

export type Regel = typeof regeln.$inferSelect
export type Geraet = typeof geraete.$inferSelect
export type Mitnahme = typeof mitnahmen.$inferSelect
export type Unterwegsvermerk = typeof vermerke.$inferSelect
