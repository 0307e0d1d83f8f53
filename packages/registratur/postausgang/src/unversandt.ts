import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { and, eq } from 'drizzle-orm'
import { sendungen } from './tables.ts'

/**
 * What has left the house is not taken back in silence. Asked by whoever undoes a letter before its filing is taken back, so that it is
 * said why; one that goes in between is refused there, because the note of it counts as work with the Dokument. Whoever may not read
 * the note is refused all the same.
 *
 * @throws Conflict `postausgang.schon-versandt`
 */
export async function mussUnversandtSein(ctx: Context, dokument: string): Promise<void> {
  const [fort] = await ctx.tx
    .select({ id: sendungen.id })
    .from(sendungen)
    .where(and(eq(sendungen.dokument, dokument), eq(sendungen.status, 'VERSANDT')))
    .limit(1)
  if (fort)
    throw new Conflict(
      'postausgang.schon-versandt',
      'Dieses Schreiben ist laut Postausgang schon versandt. Zurücknehmen lässt es sich nur, wenn der Versand ein Irrtum war und dort zuerst zurückgenommen wird.',
    )
}
