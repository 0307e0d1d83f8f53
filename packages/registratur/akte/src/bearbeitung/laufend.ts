import { reachable, update, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import { type Context, inOrder, loader } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { mitarbeiterLaden } from '@verbundakte/module'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Bearbeitung, bearbeitungen } from '../tables.ts'
import { inWorten } from './zeit.ts'

/** Which leases run is asked of the clock of the database, so that all gateways agree and none has to end any. */
export const laeuft = and(isNull(bearbeitungen.beendetAm), sql`${bearbeitungen.bis} > clock_timestamp()`)

/** The running lease of each Dokument; null for none. */
export const laufendeBearbeitung = loader<string, Bearbeitung | null>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(visible(ctx, bearbeitungen))
    .from(bearbeitungen)
    .where(and(anyId(bearbeitungen.dokument, ids), laeuft, reachable(ctx, 'lesen', bearbeitungen)))
  return inOrder(ids, found, (each) => each.dokument)
})

/** The running lease, whoever may see it: for a decision under the lock of its Dokument. */
export async function laufende(ctx: Context, dokument: string): Promise<Bearbeitung | null> {
  const [eine] = await ctx.tx
    .select()
    .from(bearbeitungen)
    .where(and(eq(bearbeitungen.dokument, dokument), laeuft))
  return eine ?? null
}

/**
 * Makes sure that nobody else has the Dokument in Bearbeitung; the caller holds its lock.
 *
 * @throws Conflict `akte.in-bearbeitung`, with who and until when
 */
export async function beiNiemandAnderem(ctx: Context, dokument: string): Promise<Bearbeitung | null> {
  const eine = await laufende(ctx, dokument)
  if (eine === null || eine.person === ctx.person?.id) return eine
  const wer = (await mitarbeiterLaden(ctx, eine.person))?.name ?? 'jemandem, der nicht mehr in der Gemeinde arbeitet'
  throw new Conflict(
    'akte.in-bearbeitung',
    `Dieses Dokument liegt bis ${inWorten(eine.bis)} bei ${wer} in Bearbeitung. Es wurde nichts überschrieben.`,
  )
}

/** What the person has worked for is in the Akte: their lease is over. */
export async function eigeneBeenden(ctx: Context, dokument: string): Promise<void> {
  const eine = await laufende(ctx, dokument)
  if (eine === null || eine.person !== ctx.person?.id) return
  await update(ctx, bearbeitungen, eine.id, { beendetAm: new Date(), beendetVon: eine.person })
  ctx.record('akte.bearbeitung.beendet', eine, { dokument, person: eine.person, grund: null })
}
