import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { eq, sql } from 'drizzle-orm'
import { type Ausgang, eingaenge } from './tables.ts'

/** The one refusal of a receiver that is final. */
export const KENNUNG_VERGEBEN = 'verbundpost.kennung'

/**
 * Takes a message in, at the receiver's own door and login. The same one again changes nothing.
 *
 * @param von the Gemeinde from whose outbox it was read: known from the door, never from what the message says
 * @throws Conflict when another Gemeinde has already used this id
 */
export async function annehmen(ctx: Context, von: string, post: Pick<Ausgang, 'id' | 'art' | 'inhalt'>): Promise<void> {
  // The row as a whole would be locked only once it is there; two deliveries at once take turns here.
  await rows(ctx.tx, sql`select verbund.sperren(${`verbundpost von ${von}`})`)
  const [schon] = await ctx.tx.select({ von: eingaenge.von }).from(eingaenge).where(eq(eingaenge.id, post.id))
  if (schon?.von === von) return
  if (schon) throw new Conflict(KENNUNG_VERGEBEN, 'Unter dieser Kennung ist schon etwas anderes eingegangen.')
  const [letzte] = await ctx.tx
    .select({ nummer: sql<number>`coalesce(max(${eingaenge.nummer}), 0)` })
    .from(eingaenge)
    .where(eq(eingaenge.von, von))
  const nummer = (letzte?.nummer ?? 0) + 1
  const [eingang] = await ctx.tx
    .insert(eingaenge)
    .values({ id: post.id, von, art: post.art, nummer, inhalt: post.inhalt })
    .returning()
  if (!eingang) throw new Error('the message that was just taken in is not there')
  ctx.record('verbundpost.eingegangen', eingang, { von, art: post.art })
}
