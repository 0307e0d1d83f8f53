import type { RecordedEvent } from '@verbundakte/audit'
import type { GemeindeId } from '@verbundakte/kernel'

/**
 * Work that follows a recorded event: in a transaction of its own, as the Gemeinde in which it happened, at least once.
 * A job may therefore run twice and must say the same thing both times.
 */
export interface Job<C> {
  /** the event it waits for; one that nobody records stops the start */
  readonly on: string
  run(ctx: C, event: RecordedEvent): Promise<void>
  /** tries before it is given up and left for a person to look at; waiting times grow from seconds to days */
  readonly attempts?: number
}

export type Jobs<C> = Readonly<Record<string, Job<C>>>

/** What travels through the queue: a pointer, no content. The queue belongs to no Gemeinde. */
export interface JobPointer {
  readonly gemeinde: GemeindeId
  readonly seq: number
}
