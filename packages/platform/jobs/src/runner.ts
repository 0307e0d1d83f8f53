import type { RecordedEvent } from '@verbundakte/audit'
import type { Databases } from '@verbundakte/database'
import type { GemeindeId } from '@verbundakte/kernel'
import { followOutbox } from './follow.ts'
import type { Job, Jobs } from './job.ts'
import { type Queue, type QueueEntry, startQueue } from './queue.ts'

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
  const queue: Queue = await startQueue({
    connectionString: databases.connectionString('verbund_jobs'),
    concurrency: options.concurrency ?? 4,
    onError: options.onError,
    tasks: Object.fromEntries(
      Object.entries(jobs).map(([name, job]) => [
        name,
        (pointer, lastTry) =>
          options.withEvent(pointer.gemeinde, pointer.seq, async (ctx, event) => {
            if (!('part' in job)) return job.run(ctx, event)
            if (await job.part(ctx, event, lastTry)) await queue.add([entry(name, job, pointer.gemeinde, event)])
          }),
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
          (listeners.get(event.ereignis) ?? []).map(([name, job]) => entry(name, job, gemeinde, event)),
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

function entry<C>(name: string, job: Job<C>, gemeinde: GemeindeId, event: RecordedEvent): QueueEntry {
  return {
    name,
    pointer: { gemeinde, seq: event.seq },
    attempts: job.attempts ?? ATTEMPTS,
    awaited: job.urgent === true || event.person !== null,
    alone: 'part' in job,
  }
}

function byEvent<C>(jobs: Jobs<C>): Map<string, [string, Job<C>][]> {
  const listeners = new Map<string, [string, Job<C>][]>()
  for (const [name, job] of Object.entries(jobs)) {
    listeners.set(job.on, [...(listeners.get(job.on) ?? []), [name, job]])
  }
  return listeners
}
