import { type Vorgang, vorgangHalten } from '@verbundakte/akte'
import type { RecordedEvent } from '@verbundakte/audit'
import { insert, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { eq } from 'drizzle-orm'
import { wiedervorlagen } from '../tables.ts'

/**
 * The day that stands at a Vorgang itself is a Wiedervorlage for whoever works on it, or for the office where nobody
 * does. There is one of these per Vorgang and it has its id, so that running twice says the same thing.
 */
export async function tagDesVorgangs(doors: Doors, event: RecordedEvent): Promise<void> {
  if (!betrifft(event)) return
  await doors.write(async (ctx) => uebernehmen(ctx, await vorgangHalten(ctx, event.subjektId)))
}

async function uebernehmen(ctx: Context, vorgang: Vorgang): Promise<void> {
  const { id, akte, wiedervorlage: tag, bearbeiter, schutzklasse, federfuehrung } = vorgang
  const [vorher] = await ctx.tx
    .select(visible(ctx, wiedervorlagen))
    .from(wiedervorlagen)
    .where(eq(wiedervorlagen.id, id))
  if (tag === null) {
    if (vorher && !vorher.erledigtAm) await update(ctx, wiedervorlagen, id, { erledigtAm: new Date() })
    return
  }
  const an = bearbeiter ? { person: bearbeiter, amt: null } : { person: null, amt: federfuehrung }
  const neu = { tag, ...an, erledigtAm: null, erledigtVon: null, hindernis: null }
  const wiedervorlage = vorher
    ? await update(ctx, wiedervorlagen, id, neu)
    : await insert(ctx, wiedervorlagen, {
        id,
        akte,
        vorgang: id,
        schutzklasse,
        federfuehrung,
        angelegtVon: bearbeiter,
        ...neu,
      })
  ctx.record('geschaeftsgang.wiedervorlage.gesetzt', wiedervorlage, { vorgang: id, tag })
}

/** A change that speaks of neither the day nor the Bearbeiter must not bring back what was done. */
function betrifft({ ereignis, nutzlast }: RecordedEvent): boolean {
  if (ereignis === 'akte.vorgang.angelegt') return true
  const felder: unknown =
    typeof nutzlast === 'object' && nutzlast !== null && 'felder' in nutzlast ? nutzlast.felder : []
  return Array.isArray(felder) && (felder.includes('wiedervorlage') || felder.includes('bearbeiter'))
}
