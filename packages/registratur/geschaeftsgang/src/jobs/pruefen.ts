import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { and, asc, eq, gt } from 'drizzle-orm'
import { aufgabenPruefen } from '../aufgaben/pruefen.ts'
import { heutigeLage, hindernis } from '../hindernis.ts'
import { type Schritt, schritte } from '../tables.ts'
import type { Hindernis } from '../worte.ts'
import { wiedervorlagenPruefen } from './wiedervorlagen-pruefen.ts'

/** Steps that are looked at in one transaction. */
const BLOCK = 500

/**
 * Looks at every current step: reminds of those that are due, and says of those that do not move why, so that whoever
 * began them and those who lead the office find them in their Postkorb. Run every hour, and when somebody is away or an
 * Akte gets another class. May be cut short and run again.
 */
export async function schrittePruefen(doors: Doors): Promise<void> {
  let nach: string | null = null
  do nach = await doors.write((ctx) => block(ctx, nach))
  while (nach !== null)
  await aufgabenPruefen(doors)
  await wiedervorlagenPruefen(doors)
}

async function block(ctx: Context, nach: string | null): Promise<string | null> {
  const gelesen = await ctx.tx
    .select()
    .from(schritte)
    .where(and(eq(schritte.status, 'AKTUELL'), nach === null ? undefined : gt(schritte.id, nach)))
    .orderBy(asc(schritte.id))
    .limit(BLOCK)
    // Whoever finishes one meanwhile is faster; its turn comes with the next look.
    .for('update', { skipLocked: true })
  if (gelesen.length === 0) return null
  const lage = await heutigeLage(ctx)
  for (const schritt of gelesen) {
    await hinweisen(ctx, schritt, hindernis(ctx, schritte, schritt, lage))
    if (schritt.termin && schritt.termin <= lage.tag && !schritt.erinnertAm) await erinnern(ctx, schritt, lage.tag)
  }
  return gelesen.at(-1)?.id ?? null
}

async function hinweisen(ctx: Context, schritt: Schritt, neu: Hindernis | null): Promise<void> {
  if (schritt.hindernis === neu) return
  await ctx.tx.update(schritte).set({ hindernis: neu }).where(eq(schritte.id, schritt.id))
  if (neu) ctx.record('geschaeftsgang.schritt.stockt', schritt, { ...worum(schritt), hindernis: neu })
}

async function erinnern(ctx: Context, schritt: Schritt, tag: string): Promise<void> {
  await ctx.tx.update(schritte).set({ erinnertAm: tag }).where(eq(schritte.id, schritt.id))
  ctx.record('geschaeftsgang.schritt.erinnert', schritt, worum(schritt))
}

function worum({ vorgang, nummer, verfuegung }: Schritt) {
  return { vorgang, nummer, verfuegung }
}
