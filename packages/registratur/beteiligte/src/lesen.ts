import { reachable, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import { grouped, inOrder, loader } from '@verbundakte/graphql'
import { and, asc } from 'drizzle-orm'
import { type Eintrag, eintraege } from './tables.ts'

/** Entries by id, as far as the person may read them; null for all others. */
export const eintragLaden = loader<string, Eintrag | null>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(visible(ctx, eintraege))
    .from(eintraege)
    .where(and(anyId(eintraege.id, ids), reachable(ctx, 'lesen', eintraege)))
  return inOrder(ids, found, (eintrag) => eintrag.id)
})

/** What has gone into each entry directly. */
export const aufgegangene = loader<string, Eintrag[]>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(visible(ctx, eintraege))
    .from(eintraege)
    .where(and(anyId(eintraege.aufgegangenIn, ids), reachable(ctx, 'lesen', eintraege)))
    .orderBy(asc(eintraege.id))
  return grouped(ids, found, (eintrag) => eintrag.aufgegangenIn ?? '')
})
