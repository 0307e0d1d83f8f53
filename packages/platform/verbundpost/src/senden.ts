import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid, uuidv7 } from '@verbundakte/kernel'
import { eq, sql } from 'drizzle-orm'
import { mussDuerfen } from './arten.ts'
import { type Ausgang, ausgaenge } from './tables.ts'

/** Of the content as JSON, in bytes. The table allows a little more, for it counts the spaces that jsonb writes. */
export const HOECHSTENS = 3 * 1024 * 1024

export interface Sendung {
  /** as the module has declared it (`post`) */
  readonly art: string
  /** short name of the receiving Gemeinde */
  readonly an: string
  readonly inhalt: unknown
}

/**
 * Sends something to another Gemeinde: a row in the outbox, in the transaction of the use case. Who may do so has been
 * asked by the use case; what may be in it says the form of the kind, and nothing beyond that form leaves.
 *
 * @throws Invalid for an unknown kind, for a sender or receiver it is not meant for, and for what is too large
 */
export async function senden(ctx: Context, { art, an, inhalt }: Sendung): Promise<Ausgang> {
  const { form } = mussDuerfen(ctx, art, an)
  const geprueft = form.parse(inhalt)
  const text = JSON.stringify(geprueft)
  if (Buffer.byteLength(text) > HOECHSTENS) {
    throw new Invalid('verbundpost.groesse', 'Die Nachricht ist zu groß, um sie auf einmal zu senden.')
  }
  // Numbers follow the commits: the next sender to the same Gemeinde waits until this one stands.
  await rows(ctx.tx, sql`select verbund.sperren(${`verbundpost ${an}`})`)
  const [letzte] = await ctx.tx
    .select({ nummer: sql<number>`coalesce(max(${ausgaenge.nummer}), 0)` })
    .from(ausgaenge)
    .where(eq(ausgaenge.an, an))
  const [ausgang] = await ctx.tx
    .insert(ausgaenge)
    .values({
      id: uuidv7(),
      an,
      art,
      nummer: (letzte?.nummer ?? 0) + 1,
      inhalt: geprueft,
      gesendetVon: ctx.person?.id ?? null,
    })
    .returning()
  if (!ausgang) throw new Error('the message that was just written is not there')
  ctx.record('verbundpost.gesendet', ausgang, { an, art })
  return ausgang
}

/** Sends the same to every other Gemeinde: an offer, which each of them decides on for itself. */
export async function anAlleAnderen(ctx: Context, sendung: Omit<Sendung, 'an'>): Promise<void> {
  for (const { id: an } of ctx.services.verbund.gemeinden) {
    if (an !== ctx.gemeinde) await senden(ctx, { ...sendung, an })
  }
}
