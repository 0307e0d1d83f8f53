import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Kalendertag, Schutzklasse } from '@verbundakte/kernel'
import { boolean, date, integer, jsonb, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { Planaenderung } from './redaktion/aenderung.ts'

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
  nachfolger: text('nachfolger').array().notNull().default([]),
})

export const zustaendigkeiten = aktenplan.table('zustaendigkeit', {
  ...keyColumns(),
  einheit: uuid('einheit').notNull(),
  amt: word('amt').notNull(),
})

export const antraege = aktenplan.table('antrag', {
  ...keyColumns(),
  von: word('von').notNull(),
  eigen: boolean('eigen').notNull(),
  art: word('art').notNull(),
  angaben: jsonb('angaben').$type<Planaenderung>().notNull(),
  begruendung: text('begruendung').notNull(),
  zustand: word('zustand').$type<Antragszustand>().notNull().default('GESTELLT'),
  grund: text('grund'),
  fassung: integer('fassung'),
  gestelltVon: uuid('gestellt_von'),
  gestelltAm: instant('gestellt_am').notNull().defaultNow(),
  entschiedenVon: uuid('entschieden_von'),
  entschiedenAm: instant('entschieden_am'),
})

export const entwuerfe = aktenplan.table('entwurf', {
  ...keyColumns(),
  bezeichnung: text('bezeichnung').notNull().default(''),
  gueltigAb: date('gueltig_ab').$type<Kalendertag>(),
  zustand: word('zustand').$type<Entwurfszustand>().notNull().default('IN_ARBEIT'),
  hinweis: text('hinweis'),
  geaendertVon: uuid('geaendert_von'),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
  beantragtVon: uuid('beantragt_von'),
  beantragtAm: instant('beantragt_am'),
  freigegebenVon: uuid('freigegeben_von'),
  freigegebenAm: instant('freigegeben_am'),
  pruefsumme: text('pruefsumme'),
  fassung: integer('fassung'),
})

export const aenderungen = aktenplan.table('aenderung', {
  ...keyColumns(),
  entwurf: uuid('entwurf').notNull(),
  nummer: integer('nummer').notNull(),
  art: word('art').notNull(),
  angaben: jsonb('angaben').$type<Planaenderung>().notNull(),
  antrag: uuid('antrag'),
  geaendertVon: uuid('geaendert_von'),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
  entferntAm: instant('entfernt_am'),
})

export type Antragszustand = 'GESTELLT' | 'ANGENOMMEN' | 'ABGELEHNT' | 'VEROEFFENTLICHT' | 'ZURUECKGEZOGEN'
export type Entwurfszustand = 'IN_ARBEIT' | 'ZUR_FREIGABE' | 'FREIGEGEBEN' | 'VEROEFFENTLICHT'
export type Antrag = typeof antraege.$inferSelect
export type Entwurf = typeof entwuerfe.$inferSelect
export type Aenderung = typeof aenderungen.$inferSelect
export type Aktenplanfassung = typeof fassungen.$inferSelect
export type Position = typeof positionen.$inferSelect
