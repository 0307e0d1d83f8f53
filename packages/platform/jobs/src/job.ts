import type { RecordedEvent } from '@verbundakte/audit'
import type { GemeindeId } from '@verbundakte/kernel'

/**
 * Work that follows a recorded event: in a transaction of its own, as the Gemeinde in which it happened, at least once.
 * A job may therefore run twice and must say the same thing both times.
 */
export interface ShortJob<C> extends Follows {
  run(ctx: C, event: RecordedEvent): Promise<void>
}

/**
 * Work of minutes, done in parts: one part at a time in the whole installation, so that it never takes the places of
 * work of moments, and the next part waits its turn behind the others of its kind.
 */
export interface LongJob<C> extends Follows {
  /** @param lastTry whether it is given up if this fails, too; @returns whether there is more to do */
  part(ctx: C, event: RecordedEvent, lastTry?: boolean): Promise<boolean>
}

interface Follows {
  /** the event it waits for; one that nobody records stops the start */
  readonly on: string
  /** somebody waits for it though no person is named in the event: it goes before what runs of the operator have left */
  readonly urgent?: true
  /** it goes before what runs of the operator have left, too, but behind everything that somebody waits for */
  readonly ahead?: true
  /** tries before it is given up: then it gets one more each day for two weeks; waiting times grow from seconds to hours */
  readonly attempts?: number
}

export type Job<C> = ShortJob<C> | LongJob<C>

export type Jobs<C> = Readonly<Record<string, Job<C>>>

/** What travels through the queue: a pointer, no content. The queue belongs to no Gemeinde. */
export interface JobPointer {
  readonly gemeinde: GemeindeId
  readonly seq: number
}
