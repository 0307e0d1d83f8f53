import type { Context } from '@verbundakte/graphql'
import type { GemeindeId } from '@verbundakte/kernel'
import type { z } from 'zod'

/** A message as the receiving module gets it. */
export interface Post {
  /** the same at the sender */
  readonly id: string
  /** from whose outbox it was taken: known from the way it came, not from what it says */
  readonly von: GemeindeId
  /** in the form that the kind declares */
  readonly inhalt: unknown
}

/**
 * A kind of message between Gemeinden (ADR 0029). It belongs to one module, which stands on both sides: what one
 * version of it writes, the same one reads.
 */
export interface Postart {
  /** as on screens: `Antrag zur Hundesteuersatzung` */
  readonly titel: string
  /** all that may be in it: what the form does not name stays at the sender */
  readonly form: z.ZodType
  /** who may send it */
  readonly von: 'jede' | 'federfuehrend'
  /** who may get it */
  readonly an: 'jede' | 'federfuehrend'
  /** on what law personal data in it rests; absent: there is none in it, not even who has written it */
  readonly personenbezogenNach?: string
  /**
   * What the receiver does with it, as the operator and in the transaction in which it is marked as done: once. What
   * comes from one sender comes in the order in which it was sent.
   */
  empfangen(ctx: Context, post: Post): Promise<void>
}
