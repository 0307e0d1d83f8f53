import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Schutzklasse } from '@verbundakte/kernel'
import { boolean, date, integer, smallint, text, uuid } from 'drizzle-orm/pg-core'

const aktenplan = moduleSchema('aktenplan')

export const fassungen = aktenplan.table('fassung', {
  ...keyColumns(),
  nummer: integer('nummer').notNull(),
  bezeichnung: text('bezeichnung').notNull(),
  gueltigAb: date('gueltig_ab').notNull(),
  pruefsumme: text('pruefsumme').notNull(),
  veroeffentlichtAm: instant('veroeffentlicht_am').notNull().defaultNow(),
})

export const positionen = aktenplan.table('position', {
  ...keyColumns(),
  fassung: integer('fassung').notNull(),
  einheit: uuid('einheit').notNull(),
  kennzeichen: word('kennzeichen').notNull(),
  titel: text('titel').notNull(),
  eltern: uuid('eltern'),
  ebene: smallint('ebene').notNull(),
  betreffseinheit: boolean('betreffseinheit').notNull(),
  fristJahre: integer('frist_jahre'),
  unbefristet: boolean('unbefristet').notNull(),
  aussonderung: word('aussonderung').$type<'A' | 'B' | 'V'>().notNull(),
  schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
  fristbeginn: text('fristbeginn'),
  grundlage: text('grundlage'),
  quelle: text('quelle').notNull(),
  hinweise: text('hinweise').array().notNull().default([]),
  synonyme: text('synonyme').array().notNull().default([]),
  lokal: boolean('lokal').notNull().default(false),
  stillgelegtAm: date('stillgelegt_am'),
})

export const zustaendigkeiten = aktenplan.table('zustaendigkeit', {
  ...keyColumns(),
  einheit: uuid('einheit').notNull(),
  amt: word('amt').notNull(),
})

export type Aktenplanfassung = typeof fassungen.$inferSelect
export type Position = typeof positionen.$inferSelect
