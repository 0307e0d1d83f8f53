import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import { text, uuid } from 'drizzle-orm/pg-core'

/** For what somebody may want to see all papers of one person. */
export const ZWECKE = ['ANLIEGEN', 'AUSKUNFT', 'BERICHTIGUNG', 'AMTSHILFE', 'SONSTIGES'] as const
export type Zweck = (typeof ZWECKE)[number]

export const zweckangaben = moduleSchema('buergersicht').table('zweckangabe', {
  ...keyColumns(),
  person: uuid('person').notNull(),
  eintrag: uuid('eintrag'),
  zweck: word('zweck').$type<Zweck>().notNull(),
  erlaeuterung: text('erlaeuterung'),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  endetAm: instant('endet_am').notNull(),
})

export type Zweckangabe = typeof zweckangaben.$inferSelect
