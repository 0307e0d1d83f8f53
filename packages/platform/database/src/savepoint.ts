import { sql } from 'drizzle-orm'
import type { Tx } from './driver.ts'
import { rows } from './rows.ts'

/**
 * Runs `work` within a transaction so that it can fail alone: what it wrote is gone then, what came before stands. Not
 * two at a time on one transaction, which is one conversation.
 *
 * @throws what `work` threw, after its writing was taken back
 */
export async function savepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await rows(tx, sql`savepoint einzeln`)
  try {
    const result = await work()
    await rows(tx, sql`release savepoint einzeln`)
    return result
  } catch (error) {
    await rows(tx, sql`rollback to savepoint einzeln`)
    await rows(tx, sql`release savepoint einzeln`)
    throw error
  }
}
