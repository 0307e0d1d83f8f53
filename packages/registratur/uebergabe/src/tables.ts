import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import { uuid } from 'drizzle-orm/pg-core'

export const uebergaben = moduleSchema('uebergabe').table('uebergabe', {
  ...keyColumns(),
  art: word('art').notNull(),
  objekt: uuid('objekt').notNull(),
  danach: uuid('danach').notNull(),
  von: uuid('von').notNull(),
  anPerson: uuid('an_person'),
  anAmt: word('an_amt'),
  durch: uuid('durch').notNull(),
  am: instant('am').notNull().defaultNow(),
  zurueckAm: instant('zurueck_am'),
})

export type Uebergabezeile = typeof uebergaben.$inferSelect
