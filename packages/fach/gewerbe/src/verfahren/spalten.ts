import { instant, word } from '@verbundakte/database'
import type { Schutzklasse } from '@verbundakte/kernel'
import { uuid } from 'drizzle-orm/pg-core'

/** Class and office, as the Akte has them. */
export function geschuetzt() {
  return {
    schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
    federfuehrung: word('federfuehrung').notNull(),
  }
}

export function angelegt() {
  return { angelegtAm: instant('angelegt_am').notNull().defaultNow(), angelegtVon: uuid('angelegt_von') }
}

/** Where the papers of the case lie. */
export function abgelegt() {
  return { akte: uuid('akte').notNull(), vorgang: uuid('vorgang').notNull() }
}
