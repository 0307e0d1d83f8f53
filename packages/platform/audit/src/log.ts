import { asGemeinde, type Databases, readingAs, type Tx } from '@verbundakte/database'
import { type GemeindeId, uuidv7 } from '@verbundakte/kernel'

/** The log of a Gemeinde, or that of the Verbund itself: what happens before a Gemeinde is known. */
export type LogId = GemeindeId | 'verbund'

/** One transaction at the login of a log. */
export function inLog<T>(databases: Databases, log: LogId, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isVerbund(log)) return databases.shared('verbund_dienst').inTransaction(work)
  return asGemeinde(databases, log, { standing: 'dienst', person: null, anfrage: uuidv7() }, work)
}

/** Reads at the login of a log, statement by statement. */
export function readingLog<T>(databases: Databases, log: LogId, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isVerbund(log)) return work(databases.shared('verbund_dienst').single)
  return readingAs(databases, log, 'dienst', work)
}

function isVerbund(log: LogId): log is 'verbund' {
  return log === 'verbund'
}
