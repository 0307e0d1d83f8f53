import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'

/**
 * Whoever decides that content is needed, or that it is not, holds this lock until the commit: between the look and the
 * deletion nobody files it.
 *
 * @param sha256 several are locked in one order, so that two who want the same never wait for each other
 */
export async function inhaltSperren(ctx: Context, ...sha256: readonly string[]): Promise<void> {
  for (const each of [...sha256].sort()) {
    await rows(ctx.tx, sql`select verbund.sperren(${each})`)
  }
}

/**
 * Before a row names content: it is there, and stays there until the row is committed. The tidying up may have removed
 * it between its writing and this moment.
 *
 * @throws Conflict `datei.verdraengt`
 */
export async function inhaltFesthalten(ctx: Context, sha256: string): Promise<void> {
  await inhaltSperren(ctx, sha256)
  if (!(await ctx.services.ablage.has(ctx.gemeinde, sha256))) {
    throw new Conflict('datei.verdraengt', 'Die Datei konnte nicht übernommen werden. Bitte noch einmal hochladen.')
  }
}
