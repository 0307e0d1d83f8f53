import { type GemeindeId, uuidv7 } from '@verbundakte/kernel'
import { asGemeinde } from './as-gemeinde.ts'
import type { Databases } from './databases.ts'
import type { Tx } from './driver.ts'

/**
 * Runs `work` for one Gemeinde without a person: nightly runs, imports, set-up. Still one Gemeinde at a time and behind
 * its wall; the reason stands in the transaction and in every audit entry it leaves.
 *
 * @param grund a sentence for the reader of the audit log: 'Aussonderung, nightly run'
 */
export function asBetrieb<T>(
  db: Databases,
  gemeinde: GemeindeId,
  grund: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (grund.trim().length < 5) throw new Error('asBetrieb needs a reason that a reader of the audit log understands')
  return asGemeinde(db, gemeinde, { standing: 'dienst', person: null, anfrage: uuidv7(), grund }, work)
}
