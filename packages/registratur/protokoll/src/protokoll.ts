import type { Context } from '@verbundakte/graphql'
import { Forbidden, uuidv7 } from '@verbundakte/kernel'
import { type Protokoll, protokolle } from './tables.ts'

/** The log of the Gemeinde with its settings; made when somebody first asks. @throws Forbidden */
export async function protokollHolen(ctx: Context, aktion: string): Promise<Protokoll> {
  if (!ctx.rights.perhaps(aktion, 'Protokoll')) throw new Forbidden()
  const [da] = await ctx.tx.select().from(protokolle)
  if (da) return da
  const neu = { id: uuidv7(), aufbewahrungTage: null, aufbewahrungAb: null, geloeschtBis: 0 }
  if (ctx.writing) await ctx.tx.insert(protokolle).values(neu).onConflictDoNothing()
  const [angelegt] = await ctx.tx.select().from(protokolle)
  return angelegt ?? { gemeinde: ctx.gemeinde, ...neu }
}

/** Asks the worker, which holds the keys, for a checkpoint at once. */
export async function pruefpunktVerlangen(ctx: Context): Promise<boolean> {
  ctx.record('protokoll.pruefpunkt.verlangt', await protokollHolen(ctx, 'lesen'))
  return true
}
