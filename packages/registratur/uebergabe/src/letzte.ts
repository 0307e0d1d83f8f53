import { reachable, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { and, desc, gt, isNull } from 'drizzle-orm'
import { type Uebergabezeile, uebergaben } from './tables.ts'
import { alle, HOECHSTENS, ZURUECK_STUNDEN } from './uebergeben.ts'

/** Things of a kind that went the same way. */
export interface Letzte extends Pick<Uebergabezeile, 'art' | 'von' | 'anPerson' | 'anAmt' | 'am'> {
  readonly titel: string
  readonly ids: readonly string[]
}

/** What the person has handed on themself and may still take back, the newest way first. */
export async function letzteUebergaben(ctx: Context): Promise<Letzte[]> {
  const titel = new Map(alle(ctx).map((posten) => [posten.art, posten.titel]))
  const zeilen: Uebergabezeile[] = await ctx.tx
    .select(visible(ctx, uebergaben))
    .from(uebergaben)
    .where(
      and(
        reachable(ctx, 'aendern', uebergaben),
        isNull(uebergaben.zurueckAm),
        gt(uebergaben.am, new Date(Date.now() - ZURUECK_STUNDEN * 3_600_000)),
      ),
    )
    .orderBy(desc(uebergaben.id))
    .limit(HOECHSTENS)
  const wege = Map.groupBy(zeilen, ({ art, von, anPerson, anAmt }) => [art, von, anPerson, anAmt].join(' '))
  return [...wege.values()].flatMap((gleiche) => {
    const [neueste] = gleiche
    const name = neueste && titel.get(neueste.art)
    // Its module is switched off by now: nothing of it can go back.
    if (!neueste || !name) return []
    const { art, von, anPerson, anAmt, am } = neueste
    return [{ art, von, anPerson, anAmt, am, titel: name, ids: gleiche.map(({ id }) => id) }]
  })
}
