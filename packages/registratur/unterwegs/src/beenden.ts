import { load, loadLocked, update } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, eq, isNull, lte } from 'drizzle-orm'
import { type Geraet, type Grund, geraete, type Mitnahme, mitnahmen } from './tables.ts'

/** Rows that one statement of the hourly run ends. */
const BLOCK = 500

/** Ends them and forgets the halves of their keys, in one statement. The caller has asked whether that may be. */
export async function beendet(ctx: Context, ids: readonly string[], grund: Grund): Promise<Mitnahme[]> {
  if (ids.length === 0) return []
  const alle = await ctx.tx
    .update(mitnahmen)
    .set({ beendetAm: new Date(), beendetVon: ctx.person?.id ?? null, grund, haelfte: null })
    .where(and(anyId(mitnahmen.id, ids), isNull(mitnahmen.beendetAm)))
    .returning()
  for (const { id, vorgang, akte, geraet } of alle) {
    ctx.record('unterwegs.beendet', { id }, { vorgang, akte, geraet, grund })
  }
  return alle
}

/** Gives back what is one's own, or calls back what somebody else has of the own office. @throws NotFound, Forbidden, Conflict */
export async function mitnahmeBeenden(ctx: Context, id: string): Promise<Mitnahme> {
  const gelesen = await load(ctx, mitnahmen, id)
  const meine = gelesen.person === ctx.person?.id
  const mitnahme = await loadLocked(ctx, mitnahmen, id, meine ? 'aendern' : 'widerrufen')
  const [zu] = await beendet(ctx, [mitnahme.id], meine ? 'ZURUECKGEGEBEN' : 'WIDERRUFEN')
  if (!zu) throw new Conflict('unterwegs.beendet', 'Dieser Vorgang ist auf dem Gerät schon nicht mehr mitgenommen.')
  return zu
}

/** Everything on a device of one's own, and the device itself. */
export async function beendenAlle(ctx: Context, geraet: string): Promise<Geraet> {
  const meins = await update(ctx, geraete, geraet, { beendetAm: new Date() })
  const dort = await ctx.tx
    .select({ id: mitnahmen.id })
    .from(mitnahmen)
    .where(and(eq(mitnahmen.geraet, meins.id), isNull(mitnahmen.beendetAm)))
  await beendet(
    ctx,
    dort.map(({ id }) => id),
    'GERAET',
  )
  return meins
}

/** What has reached its end without a contact of the device; its half of the key is forgotten here. */
export async function ablaufen(doors: Doors): Promise<void> {
  let zuletzt: number
  do {
    zuletzt = await doors.write(async (ctx) => {
      const faellig = await ctx.tx
        .select({ id: mitnahmen.id })
        .from(mitnahmen)
        .where(and(isNull(mitnahmen.beendetAm), lte(mitnahmen.endetAm, new Date())))
        .limit(BLOCK)
      const ids = faellig.map(({ id }) => id)
      return (await beendet(ctx, ids, 'ABGELAUFEN')).length
    })
  } while (zuletzt === BLOCK)
}
