import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Schutzklasse } from '@verbundakte/kernel'
import { bigint, boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'

const schema = moduleSchema('schreibvorlage')

export const ANGEBOTSTATUS = ['NEU', 'UEBERNOMMEN', 'ABGELEHNT', 'UEBERHOLT'] as const

function angelegt() {
  return { angelegtAm: instant('angelegt_am').notNull().defaultNow(), angelegtVon: uuid('angelegt_von') }
}

/** A Word document in the Ablage, and what it asks for. */
function datei() {
  return {
    dateiname: text('dateiname').notNull(),
    sha256: word('sha256').notNull(),
    groesse: bigint('groesse', { mode: 'number' }).notNull(),
    felder: jsonb('felder').$type<readonly string[]>().notNull(),
  }
}

export const vorlagen = schema.table('vorlage', {
  ...keyColumns(),
  amt: word('amt').notNull(),
  titel: text('titel').notNull(),
  dokumenttyp: text('dokumenttyp').notNull(),
  betreff: text('betreff').notNull(),
  herkunft: word('herkunft').notNull().default(''),
  quelle: uuid('quelle').notNull(),
  fassung: integer('fassung').notNull().default(0),
  geteilt: boolean('geteilt').notNull().default(false),
  stillgelegtAm: instant('stillgelegt_am'),
  ...angelegt(),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
  geaendertVon: uuid('geaendert_von'),
})

export const fassungen = schema.table('fassung', {
  ...keyColumns(),
  vorlage: uuid('vorlage').notNull(),
  amt: word('amt').notNull(),
  nummer: integer('nummer').notNull(),
  ...datei(),
  quelleNummer: integer('quelle_nummer'),
  aenderung: text('aenderung'),
  ...angelegt(),
})

export const angebote = schema.table('angebot', {
  ...keyColumns(),
  von: word('von').notNull(),
  quelle: uuid('quelle').notNull(),
  nummer: integer('nummer').notNull(),
  titel: text('titel').notNull(),
  dokumenttyp: text('dokumenttyp').notNull(),
  betreff: text('betreff').notNull(),
  ...datei(),
  aenderung: text('aenderung'),
  status: word('status').$type<(typeof ANGEBOTSTATUS)[number]>().notNull().default('NEU'),
  eingegangenAm: instant('eingegangen_am').notNull().defaultNow(),
  entschiedenAm: instant('entschieden_am'),
  entschiedenVon: uuid('entschieden_von'),
})

export const schreiben = schema.table('schreiben', {
  ...keyColumns(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  dokument: uuid('dokument').notNull(),
  fassung: uuid('fassung').notNull(),
  beteiligter: uuid('beteiligter'),
  vonHand: jsonb('von_hand').$type<readonly string[]>().notNull(),
  schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
  federfuehrung: word('federfuehrung').notNull(),
  ...angelegt(),
})

export const SERIENSTATUS = ['LAUFEND', 'FERTIG', 'ABGEBROCHEN', 'ZURUECKGENOMMEN'] as const
export const BRIEFSTATUS = ['WARTET', 'ERSTELLT', 'GESCHEITERT', 'ENTFAELLT', 'ZURUECKGENOMMEN'] as const

export const serien = schema.table('serie', {
  ...keyColumns(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  vorlage: uuid('vorlage').notNull(),
  fassung: uuid('fassung').notNull(),
  betreff: text('betreff').notNull(),
  schluessel: uuid('schluessel').notNull(),
  anzahl: integer('anzahl').notNull(),
  status: word('status').$type<(typeof SERIENSTATUS)[number]>().notNull().default('LAUFEND'),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  angelegtVon: uuid('angelegt_von').notNull(),
  beendetAm: instant('beendet_am'),
  abgebrochenVon: uuid('abgebrochen_von'),
  schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
  federfuehrung: word('federfuehrung').notNull(),
})

export const serienbriefe = schema.table('serienbrief', {
  ...keyColumns(),
  serie: uuid('serie').notNull(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  nummer: integer('nummer').notNull(),
  beteiligter: uuid('beteiligter').notNull(),
  vonHand: jsonb('von_hand').$type<readonly { readonly name: string; readonly wert: string }[]>().notNull(),
  status: word('status').$type<(typeof BRIEFSTATUS)[number]>().notNull().default('WARTET'),
  dokument: uuid('dokument'),
  versuche: integer('versuche').notNull().default(0),
  code: word('code'),
  satz: text('satz'),
  schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
  federfuehrung: word('federfuehrung').notNull(),
})

export type Serie = typeof serien.$inferSelect
export type Serienbrief = typeof serienbriefe.$inferSelect
export type Vorlage = typeof vorlagen.$inferSelect
export type Fassung = typeof fassungen.$inferSelect
export type Angebot = typeof angebote.$inferSelect
export type Schreiben = typeof schreiben.$inferSelect
