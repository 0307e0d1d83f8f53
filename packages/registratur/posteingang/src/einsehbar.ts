import { dokumente } from '@verbundakte/akte'
import { reachable, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { isUuid } from '@verbundakte/kernel'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { type Eingang, eingaenge } from './tables.ts'

/**
 * A letter that was filed is the Akte's: its Eingang keeps the class and the office of the queue it came through, so it
 * shows only to whoever may read the Dokument at this moment. A stack that was taken apart holds the pages of all its
 * parts, and shows to whoever may read each of them. Beside what `reachable` says.
 */
export function einsehbar(ctx: Context): SQL {
  // Visitors' login does not see a part of a class that was not granted: nobody could say that there is none. Taken back
  // it is open again, and a cover sheet behind its first page is all that the row still says of its parts.
  if (ctx.standing === 'unterstuetzung')
    return sql`(${lesbar(ctx)} and not (${eingaenge.status} = 'AUSSORTIERT' and ${eingaenge.selbsttaetig})
      and ${eingaenge.deckblattseiten} in ('[]', '[1]'))`
  // The first place of `from` still means the row outside, the join the table within.
  return sql`(${lesbar(ctx)} and not exists (
    select from (select ${eingaenge.gemeinde} as gemeinde, ${eingaenge.id} as id) ganzes
    join ${eingaenge} on ${eingaenge.gemeinde} = ganzes.gemeinde and ${eingaenge.ausEingang} = ganzes.id
    where not (${reachable(ctx, 'lesen', eingaenge)} and ${lesbar(ctx)})))`
}

/** The Eingang by its id, as far as the person may look into it; null: not there, or not for them. */
export async function eingangEinsehen(ctx: Context, id: string): Promise<Eingang | null> {
  if (!isUuid(id)) return null
  const [eingang] = await ctx.tx
    .select(visible(ctx, eingaenge))
    .from(eingaenge)
    .where(and(eq(eingaenge.id, id), reachable(ctx, 'lesen', eingaenge), einsehbar(ctx)))
  return eingang ?? null
}

function lesbar(ctx: Context): SQL {
  // Said of the letter a second time, within: else Postgres may read all Dokumente into a hash for the twenty of a page.
  return sql`(${eingaenge.dokument} is null or exists (select from ${dokumente}
    where ${dokumente.gemeinde} = ${eingaenge.gemeinde} and ${dokumente.id} = ${eingaenge.dokument}
    and ${eingaenge.dokument} is not null and ${reachable(ctx, 'lesen', dokumente)}))`
}
