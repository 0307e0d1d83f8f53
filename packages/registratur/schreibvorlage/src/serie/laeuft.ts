import type { Context } from '@verbundakte/graphql'
import { and, eq } from 'drizzle-orm'
import { serien } from '../tables.ts'

/** Whether letters of a Serie are still to be made in it, of which no Dokument tells yet. */
export async function laeuftDarin(ctx: Context, vorgang: string): Promise<boolean> {
  const hier = and(eq(serien.vorgang, vorgang), eq(serien.status, 'LAUFEND'))
  const [eine] = await ctx.tx.select({ id: serien.id }).from(serien).where(hier).limit(1)
  return eine !== undefined
}
