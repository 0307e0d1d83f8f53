import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Schutzklasse } from '@verbundakte/kernel'
import { boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import type { Abweichung } from './vorlage/abweichung.ts'
import type { Vorlageninhalt } from './vorlage/form.ts'
import type { ANGEBOTSTATUS, LAUFSTATUS } from './worte.ts'

const schema = moduleSchema('prozess')

function angelegt() {
  return { angelegtAm: instant('angelegt_am').notNull().defaultNow(), angelegtVon: uuid('angelegt_von') }
}

/** What rights compare: those of the Vorgang, which a trigger keeps equal. */
function geschuetzt() {
  return {
    schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
    federfuehrung: word('federfuehrung').notNull(),
  }
}

export const vorlagen = schema.table('vorlage', {
  ...keyColumns(),
  schluessel: word('schluessel').notNull(),
  titel: text('titel').notNull(),
  herkunft: word('herkunft'),
  fassung: integer('fassung').notNull().default(0),
  entwurf: jsonb('entwurf'),
  stand: integer('stand').notNull().default(0),
  geteilt: boolean('geteilt').notNull().default(false),
  stillgelegtAm: instant('stillgelegt_am'),
  ...angelegt(),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
  geaendertVon: uuid('geaendert_von'),
})

export const fassungen = schema.table('fassung', {
  ...keyColumns(),
  vorlage: uuid('vorlage').notNull(),
  nummer: integer('nummer').notNull(),
  inhalt: jsonb('inhalt').$type<Vorlageninhalt>().notNull(),
  quelle: jsonb('quelle').$type<Vorlageninhalt>(),
  quelleNummer: integer('quelle_nummer'),
  abweichung: jsonb('abweichung').$type<Abweichung>(),
  pruefsumme: word('pruefsumme').notNull(),
  aenderung: text('aenderung'),
  veroeffentlichtAm: instant('veroeffentlicht_am').notNull().defaultNow(),
  veroeffentlichtVon: uuid('veroeffentlicht_von'),
})

export const angebote = schema.table('angebot', {
  ...keyColumns(),
  von: word('von').notNull(),
  schluessel: word('schluessel').notNull(),
  nummer: integer('nummer').notNull(),
  titel: text('titel').notNull(),
  inhalt: jsonb('inhalt').$type<Vorlageninhalt>().notNull(),
  aenderung: text('aenderung'),
  status: word('status').$type<(typeof ANGEBOTSTATUS)[number]>().notNull().default('NEU'),
  eingegangenAm: instant('eingegangen_am').notNull().defaultNow(),
  entschiedenAm: instant('entschieden_am'),
  entschiedenVon: uuid('entschieden_von'),
})

export const laeufe = schema.table('lauf', {
  ...keyColumns(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  vorlage: uuid('vorlage').notNull(),
  fassung: uuid('fassung').notNull(),
  status: word('status').$type<(typeof LAUFSTATUS)[number]>().notNull().default('LAUFEND'),
  abschnitt: word('abschnitt'),
  runde: integer('runde').notNull().default(0),
  laufweg: uuid('laufweg'),
  fuehrt: uuid('fuehrt'),
  hinweis: text('hinweis'),
  angaben: jsonb('angaben').$type<Readonly<Record<string, string>>>().notNull().default({}),
  ...geschuetzt(),
  ...angelegt(),
  beendetAm: instant('beendet_am'),
})

export const unterlagen = schema.table('unterlage', {
  ...keyColumns(),
  lauf: uuid('lauf').notNull(),
  vorgang: uuid('vorgang').notNull(),
  name: word('name').notNull(),
  stelle: integer('stelle').notNull(),
  dokument: uuid('dokument'),
  entfaellt: text('entfaellt'),
  geaendertAm: instant('geaendert_am'),
  geaendertVon: uuid('geaendert_von'),
  ...geschuetzt(),
})

export type Vorlage = typeof vorlagen.$inferSelect
export type Fassung = typeof fassungen.$inferSelect
export type Angebot = typeof angebote.$inferSelect
export type Lauf = typeof laeufe.$inferSelect
export type Unterlage = typeof unterlagen.$inferSelect
