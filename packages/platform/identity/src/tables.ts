import { instant, moduleSchema, word } from '@verbundakte/database'
import { boolean, integer, text, uuid } from 'drizzle-orm/pg-core'

const identity = moduleSchema('identity')

export const personen = identity.table('person', {
  gemeinde: word('gemeinde').notNull(),
  id: uuid('id').notNull(),
  kennung: word('kennung').notNull(),
  name: text('name').notNull(),
  kennwort: text('kennwort'),
  gesperrt: boolean('gesperrt').notNull().default(false),
  kennwortWechseln: boolean('kennwort_wechseln').notNull().default(false),
})

export const zuweisungen = identity.table('zuweisung', {
  gemeinde: word('gemeinde').notNull(),
  person: uuid('person').notNull(),
  rolle: word('rolle').notNull(),
  amt: word('amt').notNull().default(''),
})

export const sitzungen = identity.table('sitzung', {
  gemeinde: word('gemeinde').notNull(),
  id: word('id').notNull(),
  person: uuid('person').notNull(),
  laeuftAb: instant('laeuft_ab').notNull(),
  spaetestens: instant('spaetestens').notNull(),
})

export const anmeldungen = identity.table('anmeldung', {
  gemeinde: word('gemeinde').notNull(),
  id: word('id').notNull(),
  person: uuid('person').notNull(),
})

export const versuche = identity.table('versuch', {
  gemeinde: word('gemeinde').notNull(),
  schluessel: word('schluessel').notNull(),
  seit: instant('seit').notNull(),
  anzahl: integer('anzahl').notNull(),
})
