import { EventEmitter } from 'node:events'
import { type Logger, Logger as makeLogger, makeWorkerUtils, run, runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { Sql } from 'postgres'
import { showAlive } from './alive.ts'
import type { JobPointer } from './job.ts'
import { secondChance } from './second-chance.ts'
import { takeTurns } from './turns.ts'

/** The schema of the queue. It holds pointers only, belongs to the login `verbund_jobs`, and no Gemeinde reads it. */
export const QUEUE_SCHEMA = 'graphile_worker'

/**
 * Creates or updates the tables of the queue.
 *
 * @param admin a connection that may grant; @param connectionString the login `verbund_jobs`
 */
export async function installQueue(admin: Sql, connectionString: string): Promise<void> {
  const [here] = await admin<{ name: string }[]>`select quote_ident(current_database()) as name`
  // The library creates its schema itself. The right to do so lasts for this moment only.
  await admin.unsafe(`grant create on database ${here?.name} to verbund_jobs`)
  try {
    await runMigrations({ connectionString, logger: quiet(() => {}) })
  } finally {
    await admin.unsafe(`revoke create on database ${here?.name} from verbund_jobs`)
  }
}

export interface QueueOptions {
  readonly connectionString: string
  readonly concurrency: number
  /** name → what to do with a pointer */
  readonly tasks: Readonly<Record<string, (pointer: JobPointer, lastTry: boolean) => Promise<void>>>
  onError(satz: string, error: unknown): void
}

export interface QueueEntry {
  readonly name: string
  readonly pointer: JobPointer
  readonly attempts: number
  /** somebody is waiting for it: it goes before what runs of the operator have left */
  readonly awaited: boolean
  /** goes before the rest, but behind what somebody waits for */
  readonly ahead?: boolean
  /** never two of that name at once */
  readonly alone?: boolean
}

export interface Queue {
  add(entries: readonly QueueEntry[]): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts to work through the queue. When not even the failure of a job can be written down, the library leaves a
 * rejection that nobody can catch: the process must end over it and be started again (ADR 0008).
 */
export async function startQueue(options: QueueOptions): Promise<Queue> {
  const pool = new pg.Pool({ connectionString: options.connectionString, max: options.concurrency + 3 })
  // Without a listener the loss of an idle connection ends the process.
  pool.on('error', (error) => options.onError('Verbindung der Auftragsliste verloren, wird neu aufgebaut', error))
  // A connection that is lent out reports by itself, and the query on it fails as well.
  pool.on('connect', (client) => client.on('error', () => {}))
  const logger = quiet((satz) => options.onError(satz, undefined))
  const alive = await showAlive(pool, { schema: QUEUE_SCHEMA, onError: options.onError })
  const events = new EventEmitter()
  const runner = await run({
    pgPool: pool,
    concurrency: options.concurrency,
    logger,
    events,
    // The service itself decides what a signal means.
    noHandleSignals: true,
    taskList: Object.fromEntries(
      Object.entries(options.tasks).map(([name, work]) => [
        name,
        // Only `add` below writes to the queue, and it takes nothing but pointers.
        (payload, helpers) => work(payload as JobPointer, helpers.job.attempts >= helpers.job.max_attempts),
      ]),
    ),
  })
  const utils = await makeWorkerUtils({ pgPool: pool, logger })
  const lookBack = () =>
    secondChance(pool, QUEUE_SCHEMA).catch((error: unknown) =>
      options.onError('Aufgegebene Aufträge konnten nicht noch einmal angesetzt werden', error),
    )
  let looking = lookBack()
  const timer = setInterval(() => {
    looking = lookBack()
  }, HOUR)
  return {
    async add(entries) {
      if (entries.length === 0) return
      const waiting = entries.map((entry) => ({ ...entry, lane: laneOf(entry), gemeinde: entry.pointer.gemeinde }))
      await utils.addJobs(
        (await takeTurns(pool, QUEUE_SCHEMA, waiting)).map(({ name, pointer, attempts, turn, ...entry }) => ({
          identifier: name,
          payload: pointer,
          maxAttempts: attempts,
          priority: priorityOf(entry),
          runAt: turn,
          ...(entry.alone && { queueName: name }),
          // A repeated read of the outbox does not double what still waits.
          jobKey: `${pointer.gemeinde}/${pointer.seq}/${name}`,
        })),
      )
    },
    async stop() {
      clearInterval(timer)
      await looking
      await runner.stop()
      await utils.release()
      alive.stop()
      await pool.end()
    },
  }
}

const HOUR = 60 * 60 * 1000

/** Work of minutes is one line for all, so that no Gemeinde has its own at the head of everybody's. */
function priorityOf({ awaited, ahead, alone }: Pick<QueueEntry, 'awaited' | 'ahead' | 'alone'>): number {
  if (alone) return 5
  if (awaited) return 0
  return ahead ? 8 : 10
}

function laneOf(entry: QueueEntry): string {
  return entry.alone ? entry.name : String(priorityOf(entry))
}

function quiet(warn: (satz: string) => void): Logger {
  return new makeLogger(() => (level, message) => {
    if (level === 'error' || level === 'warning') warn(message)
  })
}
