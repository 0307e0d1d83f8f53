import { asGemeinde, type Databases, readingAs, type Tx } from '@verbundakte/database'
import { type GemeindeId, uuidv7 } from '@verbundakte/kernel'
import { type Recorder, writeEntries } from './recorder.ts'
import { WaitingLine } from './waiting-line.ts'

/** The log of a Gemeinde, or that of the Verbund itself: what happens before a Gemeinde is known. */
export type LogId = GemeindeId | 'verbund'

/** One transaction at the login of a log. */
export function inLog<T>(databases: Databases, log: LogId, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isVerbund(log)) return databases.shared('verbund_dienst').inTransaction(work)
  return asGemeinde(databases, log, { standing: 'dienst', person: null, anfrage: uuidv7() }, work)
}

/**
 * Appends what goes with no other change: a sign-in, what was shown. Resolves when it is on disk. Those who wait for the
 * same log go together: one lock on its head, one statement and one commit for all of them.
 */
export function append(databases: Databases, log: LogId, recorder: Recorder): Promise<void> {
  const entries = recorder.take()
  if (entries.length === 0) return Promise.resolve()
  const lines = waiting.get(databases) ?? new Map<LogId, WaitingLine>()
  waiting.set(databases, lines)
  const line = lines.get(log) ?? new WaitingLine((all) => readingLog(databases, log, (tx) => writeEntries(tx, all)))
  lines.set(log, line)
  return line.join(entries)
}

const waiting = new WeakMap<Databases, Map<LogId, WaitingLine>>()

/** Reads at the login of a log, statement by statement. */
export function readingLog<T>(databases: Databases, log: LogId, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isVerbund(log)) return work(databases.shared('verbund_dienst').single)
  return readingAs(databases, log, 'dienst', work)
}

function isVerbund(log: LogId): log is 'verbund' {
  return log === 'verbund'
}
