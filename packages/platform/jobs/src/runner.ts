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
/** Requests of persons that are remembered: what follows from them comes within minutes, and that is far fewer. */
const REQUESTS = 10_000

/** Turns recorded events into queued jobs, and works through the queue. */
export async function startJobs<C>(options: JobRunnerOptions<C>): Promise<JobRunner> {
  const { databases, gemeinden, jobs } = options
  const listeners = byEvent(jobs)
  const requests = new Set<string>()
  /** Whether somebody waits for it: a person has asked for it, or for what it follows from, however many jobs lie between. */
  const awaited = (job: Job<C>, { person, anfrage }: RecordedEvent): boolean => {
    if (person !== null) requests.add(anfrage)
    if (requests.size > REQUESTS) for (const oldest of [...requests].slice(0, REQUESTS / 10)) requests.delete(oldest)
    return job.urgent === true || requests.has(anfrage)
  }
  const entry = (name: string, job: Job<C>, gemeinde: GemeindeId, event: RecordedEvent): QueueEntry => ({
    name,
    pointer: { gemeinde, seq: event.seq },
    attempts: job.attempts ?? ATTEMPTS,
    awaited: awaited(job, event),
    ahead: job.ahead === true,
    alone: 'part' in job,
  })
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

function byEvent<C>(jobs: Jobs<C>): Map<string, [string, Job<C>][]> {
  const listeners = new Map<string, [string, Job<C>][]>()
  for (const [name, job] of Object.entries(jobs)) {
    listeners.set(job.on, [...(listeners.get(job.on) ?? []), [name, job]])
  }
  return listeners
}
