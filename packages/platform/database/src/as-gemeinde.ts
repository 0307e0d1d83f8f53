import type { GemeindeId } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import type { Databases } from './databases.ts'
import type { Tx } from './driver.ts'
import type { Standing } from './installation.ts'

/** Who asks, for audit and for the policies that look at a grant. */
export interface RequestContext {
  readonly standing: Standing
  /** id of the acting person; null for the operator's runs */
  readonly person: string | null
  /** the number of the request, which a person can report */
  readonly anfrage: string
  /** why the operator runs at all; only `asBetrieb` sets it */
  readonly grund?: string
}

/** Runs `work` as exactly one Gemeinde, in one transaction. Its database login reads and writes nothing else. */
export function asGemeinde<T>(
  db: Databases,
  gemeinde: GemeindeId,
  context: RequestContext,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.use(gemeinde, context.standing, (driver) =>
    driver.inTransaction(async (tx) => {
      // Clerks need no setting: their login says all a policy asks, and the round trip is saved. Support and the
      // operator carry their context along, before anything else runs.
      if (context.standing !== 'dienst' || context.grund !== undefined) await carryContext(tx, context)
      return work(tx)
    }),
  )
}

/** Reads as exactly one Gemeinde, without a transaction: each statement is a flight of its own (design §3). */
export function readingAs<T>(
  db: Databases,
  gemeinde: GemeindeId,
  standing: Standing,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.use(gemeinde, standing, (driver) => work(driver.single))
}

function carryContext(tx: Tx, context: RequestContext): PromiseLike<unknown> {
  return tx.execute(sql`select
    set_config('verbund.person', ${context.person ?? ''}, true),
    set_config('verbund.anfrage', ${context.anfrage}, true),
    set_config('verbund.grund', ${context.grund ?? ''}, true)`)
}
