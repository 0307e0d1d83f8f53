import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Schutzklasse } from '@verbundakte/kernel'
import { integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import type { Rueckmeldung } from '../nachricht/rueckmeldung.ts'

export const RUECKMELDESTAENDE = [
  'WARTET',
  'GESENDET',
  'ANGENOMMEN',
  'OFFEN',
  'ERLEDIGT',
  'ABGELEHNT',
  'WEITERGELEITET',
  'FEHLGESCHLAGEN',
  'ENTFAELLT',
] as const

export const rueckmeldungen = moduleSchema('gewerbe').table('rueckmeldung', {
  ...keyColumns(),
  richtung: word('richtung').$type<'AUS' | 'EIN'>().notNull(),
  nachricht: uuid('nachricht').notNull(),
  vonAgs: word('von_ags').notNull(),
  anAgs: word('an_ags').notNull(),
  inhalt: jsonb('inhalt').$type<Rueckmeldung>().notNull(),
  stand: word('stand').$type<(typeof RUECKMELDESTAENDE)[number]>().notNull(),
  grund: text('grund'),
  anzeige: uuid('anzeige'),
  versuche: integer('versuche').notNull().default(0),
  naechsterAm: instant('naechster_am').notNull().defaultNow(),
  gehaltenBis: instant('gehalten_bis'),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  erledigtAm: instant('erledigt_am'),
  entschiedenVon: uuid('entschieden_von'),
  standVorher: word('stand_vorher').$type<(typeof RUECKMELDESTAENDE)[number]>(),
  grundVorher: text('grund_vorher'),
  akte: uuid('akte'),
  vorgang: uuid('vorgang'),
  schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
  federfuehrung: word('federfuehrung').notNull(),
})

export type Rueckmeldungszeile = typeof rueckmeldungen.$inferSelect
