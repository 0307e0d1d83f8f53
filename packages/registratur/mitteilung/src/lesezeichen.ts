import { reachable } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid, isUuid } from '@verbundakte/kernel'
import { and } from 'drizzle-orm'
import { mitteilungen } from './tables.ts'

/**
 * Marks as read, or as unread again. Ids that are not the person's are passed over, as those of nothing.
 *
 * @returns how many there were
 */
export async function mitteilungenLesen(ctx: Context, ids: readonly string[], gelesen: boolean): Promise<number> {
  if (ids.length > 500) throw new Invalid('mitteilung.zu-viele', 'Bitte höchstens 500 auf einmal.')
  const eigene = ids.filter(isUuid)
  if (eigene.length === 0) return 0
  const geaendert = await ctx.tx
    .update(mitteilungen)
    .set({ gelesenAm: gelesen ? new Date() : null })
    .where(and(anyId(mitteilungen.id, eigene), reachable(ctx, 'aendern', mitteilungen)))
    .returning({ id: mitteilungen.id })
  return geaendert.length
}
