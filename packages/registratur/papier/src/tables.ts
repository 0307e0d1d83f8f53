import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Schutzklasse } from '@verbundakte/kernel'
import { date, integer, smallint, text, uuid } from 'drizzle-orm/pg-core'

const schema = moduleSchema('papier')

export const ARTEN = ['BAND', 'RESTPAPIER'] as const
export const AUFTRAGSSTATUS = ['OFFEN', 'ERLEDIGT', 'ABGELEHNT', 'ZURUECKGEZOGEN'] as const
export const VERNICHTUNGSSTAND = ['KEINE', 'VORGESCHLAGEN', 'FREIGEGEBEN', 'ABGELEHNT', 'VERNICHTET'] as const

function geschuetzt() {
  return {
    schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
    federfuehrung: word('federfuehrung').notNull(),
  }
}

function angelegt() {
  return { angelegtAm: instant('angelegt_am').notNull().defaultNow(), angelegtVon: uuid('angelegt_von') }
}

export const orte = schema.table('ort', {
  ...keyColumns(),
  raum: text('raum').notNull(),
  regal: text('regal').notNull().default(''),
  kiste: text('kiste').notNull().default(''),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  aufgehobenAm: instant('aufgehoben_am'),
})

export const papierteile = schema.table('papierteil', {
  ...keyColumns(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang'),
  art: word('art').$type<(typeof ARTEN)[number]>().notNull(),
  nummer: integer('nummer').notNull(),
  titel: text('titel').notNull(),
  hinweis: text('hinweis'),
  ort: uuid('ort').notNull(),
  ersetztDurch: uuid('ersetzt_durch'),
  ersetztAm: instant('ersetzt_am'),
  entferntAm: instant('entfernt_am'),
  entferntVon: uuid('entfernt_von'),
  entferntGrund: text('entfernt_grund'),
  bleibtGrund: text('bleibt_grund'),
  vernichtung: word('vernichtung').$type<(typeof VERNICHTUNGSSTAND)[number]>().notNull().default('KEINE'),
  vernichtungGrund: text('vernichtung_grund'),
  vorgeschlagenAm: instant('vorgeschlagen_am'),
  vorgeschlagenVon: uuid('vorgeschlagen_von'),
  entschiedenAm: instant('entschieden_am'),
  entschiedenVon: uuid('entschieden_von'),
  ablehnungGrund: text('ablehnung_grund'),
  vernichtetAm: date('vernichtet_am'),
  vernichtetVon: uuid('vernichtet_von'),
  ...geschuetzt(),
  ...angelegt(),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
})

export const ausleihen = schema.table('ausleihe', {
  ...keyColumns(),
  papierteil: uuid('papierteil').notNull(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang'),
  person: uuid('person'),
  auswaerts: text('auswaerts'),
  bis: date('bis').notNull(),
  wiedervorlage: uuid('wiedervorlage'),
  ...angelegt(),
  zurueckAm: instant('zurueck_am'),
  zurueckVon: uuid('zurueck_von'),
  ...geschuetzt(),
})

export const scanauftraege = schema.table('scanauftrag', {
  ...keyColumns(),
  papierteil: uuid('papierteil').notNull(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  was: text('was').notNull(),
  status: word('status').$type<(typeof AUFTRAGSSTATUS)[number]>().notNull().default('OFFEN'),
  dokument: uuid('dokument'),
  grund: text('grund'),
  ...angelegt(),
  erledigtAm: instant('erledigt_am'),
  erledigtVon: uuid('erledigt_von'),
  ...geschuetzt(),
})

/** What the Gemeinde has said otherwise: one row, or none. */
export const vernichtungsregeln = schema.table('vernichtungsregel', {
  ...keyColumns(),
  wartetage: smallint('wartetage').notNull().default(182),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
  geaendertVon: uuid('geaendert_von'),
})

export type Papierort = typeof orte.$inferSelect
export type Papierteil = typeof papierteile.$inferSelect
export type Ausleihe = typeof ausleihen.$inferSelect
export type Vernichtungsregel = typeof vernichtungsregeln.$inferSelect
export type Scanauftrag = typeof scanauftraege.$inferSelect
