import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import { heutigeLage, hindernis } from '../hindernis.ts'
import { type Wiedervorlage, wiedervorlagen } from '../tables.ts'

/** Wiedervorlagen that are looked at in one transaction. */
const BLOCK = 500

type Stelle = Pick<Wiedervorlage, 'tag' | 'id'>

/**
 * Says of Wiedervorlagen whose day has come, and that lie before nobody, why, as `schrittePruefen` does of steps: a day
 * that was noted must not pass because somebody has left. May be cut short and run again.
 */
export async function wiedervorlagenPruefen(doors: Doors): Promise<void> {
  let nach: Stelle | null = null
  do nach = await doors.write((ctx) => block(ctx, nach))
  while (nach !== null)
}

async function block(ctx: Context, nach: Stelle | null): Promise<Stelle | null> {
  const lage = await heutigeLage(ctx)
  const gelesen = await ctx.tx
    .select()
    .from(wiedervorlagen)
    .where(
      and(
        isNull(wiedervorlagen.erledigtAm),
        lte(wiedervorlagen.tag, lage.tag),
        nach === null
          ? undefined
          : sql`(${wiedervorlagen.tag}, ${wiedervorlagen.id}) > (${nach.tag}::date, ${nach.id}::uuid)`,
      ),
    )
    .orderBy(asc(wiedervorlagen.tag), asc(wiedervorlagen.id))
    .limit(BLOCK)
    .for('update', { skipLocked: true })
  for (const wiedervorlage of gelesen) {
    const neu = hindernis(ctx, wiedervorlagen, wiedervorlage, lage)
    if (wiedervorlage.hindernis === neu) continue
    await ctx.tx.update(wiedervorlagen).set({ hindernis: neu }).where(eq(wiedervorlagen.id, wiedervorlage.id))
    const { vorgang } = wiedervorlage
    if (neu) ctx.record('geschaeftsgang.wiedervorlage.stockt', wiedervorlage, { vorgang, hindernis: neu })
  }
  return gelesen.at(-1) ?? null
}
