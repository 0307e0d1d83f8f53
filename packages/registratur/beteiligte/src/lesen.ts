import { rowBy, rowsBy } from '@verbundakte/graphql'
import { asc } from 'drizzle-orm'
import { eintraege } from './tables.ts'

/** Entries by id, as far as the person may read them; null for all others. */
export const eintragLaden = rowBy(eintraege, 'id')

/** What has gone into each entry directly. */
export const aufgegangene = rowsBy(eintraege, 'aufgegangenIn', asc(eintraege.id))
