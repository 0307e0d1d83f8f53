import type { Context } from '@verbundakte/graphql'
import { eq } from 'drizzle-orm'
import { laufwegHalten } from './laufweg.ts'
import { laufwege } from './tables.ts'

/**
 * Notes that something goes on from the end of a Laufweg. What has led there is then no longer taken back: the answer
 * would be undone and what has followed from it would not.
 *
 * @returns false where it has not ended, or runs again because somebody was quicker to take their answer back
 */
export async function laufwegFortsetzen(ctx: Context, id: string): Promise<boolean> {
  const laufweg = await laufwegHalten(ctx, id)
  if (laufweg.status !== 'ABGESCHLOSSEN') return false
  if (laufweg.fortgesetztAm === null) {
    await ctx.tx.update(laufwege).set({ fortgesetztAm: new Date() }).where(eq(laufwege.id, id))
  }
  return true
}
