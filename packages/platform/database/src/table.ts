import { sql } from 'drizzle-orm'
import { customType, type PgColumn, type PgTable, pgSchema, timestamp, uuid } from 'drizzle-orm/pg-core'

/** The Postgres schema of a module: `akte.vorgang`, `gewerbe.anzeige`. */
export const moduleSchema = pgSchema

/** Short words that rules and keys compare: byte order on every machine, the order JavaScript knows. */
export const word = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

/**
 * The columns every table of a module begins with. `gemeinde` leads each primary key, foreign key and unique index:
 * those ignore row-level security, and a key without it would tell that a foreign row exists. It is never written by
 * hand: the login is the Gemeinde, and the default reads it from there.
 */
export function keyColumns() {
  return {
    gemeinde: word('gemeinde').notNull().default(sql`verbund.gemeinde()`),
    id: uuid('id').notNull(),
  }
}

/** When something happened, as the server's clock saw it. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, mode: 'date' })
}

/** A table with the columns of `keyColumns()`. */
export type ModuleTable = PgTable & { readonly gemeinde: PgColumn; readonly id: PgColumn }
