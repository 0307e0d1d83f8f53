import type { RecordedEvent } from '@verbundakte/audit'
import type { Databases } from '@verbundakte/database'
import type { GemeindeId } from '@verbundakte/kernel'
import { followOutbox } from './follow.ts'
import type { Job, Jobs } from './job.ts'
import { startQueue } from './queue.ts'

export interface JobRunnerOptions<C> {
  readonly databases: Databases
  readonly gemeinden: readonly GemeindeId[]
  /** `modul.name` → job */
  readonly jobs: Jobs<C>
  /** reads the event and runs the work in one transaction as the Gemeinde; null when the event is gone */
  withEvent(gemeinde: GemeindeId, seq: number, work: (ctx: C, event: RecordedEvent) => Promise<void>): Promise<void>
  onError(satz: string, error: unknown): void
  readonly concurrency?: number
}

export interface JobRunner {
  stop(): Promise<void>
}

const ATTEMPTS = 10

/** Turns recorded events into queued jobs, and works through the queue. */
export async function startJobs<C>(options: JobRunnerOptions<C>): Promise<JobRunner> {
  const { databases, gemeinden, jobs } = options
  const listeners = byEvent(jobs)
  const queue = await startQueue({
    connectionString: databases.connectionString('verbund_jobs'),
    concurrency: options.concurrency ?? 4,
    onError: options.onError,
    tasks: Object.fromEntries(
      Object.entries(jobs).map(([name, job]) => [
        name,
        ({ gemeinde, seq }) => options.withEvent(gemeinde, seq, (ctx, event) => job.run(ctx, event)),
      ]),
    ),
  })
  const follower = await followOutbox({
    databases,
    gemeinden,
    consumer: 'jobs',
    onError: (gemeinde, error) => options.onError(`Ereignisse von ${gemeinde} konnten nicht verteilt werden`, error),
    handle: (gemeinde, events) =>
      queue.add(
        events.flatMap((event) =>
          (listeners.get(event.ereignis) ?? []).map(([name, job]) => ({
            name,
            pointer: { gemeinde, seq: event.seq },
            attempts: job.attempts ?? ATTEMPTS,
            awaited: event.person !== null,
          })),
        ),
      ),
  })
  return {
    async stop() {
      await follower.stop()
      await queue.stop()
    },
  }
}

function byEvent<C>(jobs: Jobs<C>): Map<string, [string, Job<C>][]> {
  const listeners = new Map<string, [string, Job<C>][]>()
  for (const [name, job] of Object.entries(jobs)) {
    listeners.set(job.on, [...(listeners.get(job.on) ?? []), [name, job]])
  }
  return listeners
}
