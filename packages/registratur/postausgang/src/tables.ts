import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Schutzklasse } from '@verbundakte/kernel'
import { boolean, date, integer, text, uuid } from 'drizzle-orm/pg-core'
import type { SENDUNGSSTATUS, Versandweg } from './worte.ts'

export const sendungen = moduleSchema('postausgang').table('sendung', {
  ...keyColumns(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang').notNull(),
  dokument: uuid('dokument').notNull(),
  status: word('status').$type<(typeof SENDUNGSSTATUS)[number]>().notNull().default('OFFEN'),
  bereitgelegt: boolean('bereitgelegt').notNull().default(false),
  version: integer('version'),
  weg: word('weg').$type<Versandweg>(),
  am: date('am'),
  empfaenger: text('empfaenger'),
  sendungsnummer: text('sendungsnummer'),
  grund: text('grund'),
  erledigtAm: instant('erledigt_am'),
  erledigtVon: uuid('erledigt_von'),
  schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
  federfuehrung: word('federfuehrung').notNull(),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  angelegtVon: uuid('angelegt_von'),
})

export type Sendung = typeof sendungen.$inferSelect
