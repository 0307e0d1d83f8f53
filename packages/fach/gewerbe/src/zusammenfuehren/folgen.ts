import { load, reachable } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { and } from 'drizzle-orm'
import { bescheinigte } from '../faelle/fortschreiben.ts'
import { type Anzeigezeile, anzeigen, betriebe } from '../tables.ts'
import { schluesselDer } from './gleich.ts'

/**
 * A correction says how somebody is really spelled. Who was said to be them is them still, and they are still whom they were said to be:
 * the keys follow, under the lock of the Betrieb. Not where the old spelling stands in another Anzeige that holds; and where the correction
 * names somebody who stood there already, nobody becomes that one by it.
 *
 * @returns the correction, as it counts
 */
export async function schluesselFolgen(ctx: Context, zeile: Anzeigezeile): Promise<Anzeigezeile> {
  if (zeile.korrekturArt !== 'berichtigung') return zeile
  const alle = await bescheinigte(ctx, [zeile.betrieb])
  const falsche = alle.find(({ id }) => id === zeile.korrekturVon)
  const neu = schluesselDer(zeile)
  const alt = falsche ? schluesselDer(falsche) : neu
  if (alt === neu) return zeile
  const gelten = alle.filter(
    ({ id, korrekturArt }) =>
      id !== zeile.korrekturVon && korrekturArt !== 'storno' && !alle.some(({ korrekturVon }) => korrekturVon === id),
  )
  if (!gelten.some((each) => schluesselDer(each) === alt)) {
    const fremd = gelten.some(
      (each) => schluesselDer(each) === neu && each.korrekturVon === null && each.personAls !== alt,
    )
    const wird = (each: Anzeigezeile) => (fremd || schluesselDer(each) === neu ? null : neu)
    const jene = Map.groupBy(
      alle.filter(({ personAls }) => personAls === alt),
      wird,
    )
    for (const [als, zeilen] of jene)
      await setzen(
        ctx,
        zeilen.map(({ id }) => id),
        als,
      )
    const getrennt = jene.get(null)?.length ?? 0
    if (getrennt > 0) {
      const betrieb = await load(ctx, betriebe, zeile.betrieb)
      ctx.record('gewerbe.person.getrennt', betrieb, { anzeige: zeile.id, anzeigen: getrennt })
    }
  }
  const als = alle.find((each) => each.personAls && schluesselDer(each) === alt)?.personAls ?? null
  if (als === null || als === neu) return zeile
  await setzen(ctx, [zeile.id], als)
  return { ...zeile, personAls: als }
}

/** As whom the persons of these Anzeigen count; null: as themselves. */
export async function setzen(ctx: Context, ids: readonly string[], personAls: string | null): Promise<void> {
  if (ids.length === 0) return
  await ctx.tx
    .update(anzeigen)
    .set({ personAls })
    .where(and(anyId(anzeigen.id, ids), reachable(ctx, 'aendern', anzeigen)))
}
