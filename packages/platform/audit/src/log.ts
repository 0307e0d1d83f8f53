import { asGemeinde, type Databases, readingAs, type Tx } from '@verbundakte/database'
import { type GemeindeId, uuidv7 } from '@verbundakte/kernel'
import type { Recorder } from './recorder.ts'

/** The log of a Gemeinde, or that of the Verbund itself: what happens before a Gemeinde is known. */
export type LogId = GemeindeId | 'verbund'

/** One transaction at the login of a log. */
export function inLog<T>(databases: Databases, log: LogId, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isVerbund(log)) return databases.shared('verbund_dienst').inTransaction(work)
  return asGemeinde(databases, log, { standing: 'dienst', person: null, anfrage: uuidv7() }, work)
}

/**
 * Appends what goes with no other change: a sign-in, what was shown. One statement is a transaction by itself, and one
 * way to the database instead of three, on each of which the head of the chain would wait.
 */
export function append(databases: Databases, log: LogId, recorder: Recorder): Promise<void> {
  return readingLog(databases, log, (tx) => recorder.flush(tx))
}

/** Reads at the login of a log, statement by statement. */
export function readingLog<T>(databases: Databases, log: LogId, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isVerbund(log)) return work(databases.shared('verbund_dienst').single)
  return readingAs(databases, log, 'dienst', work)
}

function isVerbund(log: LogId): log is 'verbund' {
  return log === 'verbund'
}
