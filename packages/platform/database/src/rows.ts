import type { SQL } from 'drizzle-orm'
import type { Tx } from './driver.ts'

/**
 * Rows of a hand-written statement. `T` is the caller's word for what the statement selects; dates arrive as the text
 * Postgres writes, `bigint` as text, so select `::int` or `::float8` where a number is wanted.
 */
export async function rows<T extends object>(tx: Tx, abfrage: SQL): Promise<T[]> {
  const ergebnis: unknown = await tx.execute(abfrage)
  // postgres.js answers with an array, node-postgres with an object that holds one.
  if (Array.isArray(ergebnis)) return ergebnis as T[]
  return (ergebnis as { rows: T[] }).rows
}
