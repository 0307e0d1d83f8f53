import type { Context } from '@verbundakte/graphql'
import { and, eq, inArray } from 'drizzle-orm'
import { laeufe } from '../tables.ts'

/** Whether it follows a Vorlage that is not at its end: what it waits for may be the very next letter. */
export async function laeuftDarin(ctx: Context, vorgang: string): Promise<boolean> {
  const hier = and(eq(laeufe.vorgang, vorgang), inArray(laeufe.status, ['LAUFEND', 'WARTET']))
  const [einer] = await ctx.tx.select({ id: laeufe.id }).from(laeufe).where(hier).limit(1)
  return einer !== undefined
}
