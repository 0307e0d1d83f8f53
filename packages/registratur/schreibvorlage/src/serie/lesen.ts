import { vorgaenge } from '@verbundakte/akte'
import { load, reachable, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import { type Context, grouped, loader } from '@verbundakte/graphql'
import { and, asc, desc, eq } from 'drizzle-orm'
import { type Serie, type Serienbrief, serien, serienbriefe } from '../tables.ts'

/** The newest first; older ones are history that nobody asks for. */
export async function serienDesVorgangs(ctx: Context, vorgang: string): Promise<Serie[]> {
  await load(ctx, vorgaenge, vorgang)
  return ctx.tx
    .select(visible(ctx, serien))
    .from(serien)
    .where(and(eq(serien.vorgang, vorgang), reachable(ctx, 'lesen', serien)))
    .orderBy(desc(serien.id))
    .limit(20)
}

/** In their order; a hundred at most. */
export const briefeDerSerie = loader<string, Serienbrief[]>(async (ctx, ids) => {
  const gefunden = await ctx.tx
    .select(visible(ctx, serienbriefe))
    .from(serienbriefe)
    .where(and(anyId(serienbriefe.serie, ids), reachable(ctx, 'lesen', serienbriefe)))
    .orderBy(asc(serienbriefe.nummer))
  return grouped(ids, gefunden, ({ serie }) => serie)
})
