import type { Context } from '@verbundakte/graphql'
import { and, eq } from 'drizzle-orm'
import { type Serie, serien, serienbriefe } from '../tables.ts'

/**
 * Ends a Serie whose Vorgang was finished meanwhile: nobody has cancelled it. Whoever finished the Vorgang takes it up
 * again in a moment or not at all; letters that fail one by one for the same reason would say nothing but that.
 */
export async function ruhenLassen(ctx: Context, { id }: Pick<Serie, 'id'>): Promise<void> {
  const [serie] = await ctx.tx
    .update(serien)
    .set({ status: 'ABGEBROCHEN', beendetAm: new Date(), abgebrochenVon: null })
    .where(and(eq(serien.id, id), eq(serien.status, 'LAUFEND')))
    .returning()
  if (!serie) return
  const entfallen = await wartendeEntfallen(ctx, id)
  ctx.record('schreibvorlage.serie.abgebrochen', serie, { vorgang: serie.vorgang, von: serie.angelegtVon, entfallen })
}

/** Whether nobody has cancelled it, and it may still be gone on with once the Vorgang takes something up. */
export function ruht({ status, abgebrochenVon }: Pick<Serie, 'status' | 'abgebrochenVon'>): boolean {
  return status === 'ABGEBROCHEN' && abgebrochenVon === null
}

/** @returns how many letters will not be made */
export async function wartendeEntfallen(ctx: Context, id: string): Promise<number> {
  const entfallen = await ctx.tx
    .update(serienbriefe)
    .set({ status: 'ENTFAELLT', code: null, satz: null })
    .where(and(eq(serienbriefe.serie, id), eq(serienbriefe.status, 'WARTET')))
    .returning({ id: serienbriefe.id })
  return entfallen.length
}
