import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { and, asc, eq, gt } from 'drizzle-orm'
import { heutigeLage, hindernis } from '../hindernis.ts'
import { aufgaben } from '../tables.ts'

/** Aufgaben that are looked at in one transaction. */
const BLOCK = 500

/** Says of open Aufgaben that nobody will do why, as `schrittePruefen` does of steps. May be cut short and run again. */
export async function aufgabenPruefen(doors: Doors): Promise<void> {
  let nach: string | null = null
  do nach = await doors.write((ctx) => block(ctx, nach))
  while (nach !== null)
}

async function block(ctx: Context, nach: string | null): Promise<string | null> {
  const gelesen = await ctx.tx
    .select()
    .from(aufgaben)
    .where(and(eq(aufgaben.status, 'OFFEN'), nach === null ? undefined : gt(aufgaben.id, nach)))
    .orderBy(asc(aufgaben.id))
    .limit(BLOCK)
    .for('update', { skipLocked: true })
  if (gelesen.length === 0) return null
  const lage = await heutigeLage(ctx)
  for (const aufgabe of gelesen) {
    const neu = hindernis(ctx, aufgaben, aufgabe, lage)
    if (aufgabe.hindernis === neu) continue
    await ctx.tx.update(aufgaben).set({ hindernis: neu }).where(eq(aufgaben.id, aufgabe.id))
    if (neu) ctx.record('geschaeftsgang.aufgabe.stockt', aufgabe, { vorgang: aufgabe.vorgang, hindernis: neu })
  }
  return gelesen.at(-1)?.id ?? null
}
