import { vorgaenge } from '@verbundakte/akte'
import { load, reachable, visible } from '@verbundakte/authz'
import { type Context, rowsBy } from '@verbundakte/graphql'
import { and, asc, desc, eq } from 'drizzle-orm'
import { type Serie, serien, serienbriefe } from '../tables.ts'

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
export const briefeDerSerie = rowsBy(serienbriefe, 'serie', asc(serienbriefe.nummer))
