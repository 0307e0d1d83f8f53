import { instant, keyColumns, moduleSchema } from '@verbundakte/database'
import { bigint, integer } from 'drizzle-orm/pg-core'

const protokoll = moduleSchema('protokoll')

export const protokolle = protokoll.table('protokoll', {
  ...keyColumns(),
  aufbewahrungTage: integer('aufbewahrung_tage'),
  aufbewahrungAb: instant('aufbewahrung_ab'),
  geloeschtBis: bigint('geloescht_bis', { mode: 'number' }).notNull().default(0),
})

export type Protokoll = typeof protokolle.$inferSelect
