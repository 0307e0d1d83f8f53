import { idList, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'
import type { Uebermittlung } from './tables.ts'

/** How far an Anzeige has come after its receipt; it follows from its Übermittlungen and is kept nowhere. */
export const STUFEN = ['BESCHEINIGT', 'UEBERMITTELT', 'QUITTIERT'] as const
export type Stufe = (typeof STUFEN)[number]

export function stufe(staende: readonly string[]): Stufe {
  const zaehlen = staende.filter((each) => each !== 'ENTFAELLT')
  if (zaehlen.length > 0 && zaehlen.every((each) => each === 'QUITTIERT')) return 'QUITTIERT'
  return zaehlen.length > 0 && zaehlen.every((each) => each === 'QUITTIERT' || each === 'GESENDET')
    ? 'UEBERMITTELT'
    : 'BESCHEINIGT'
}

/**
 * Says of those that have come to the end of a step just now that they have; in the transaction of their last row.
 *
 * @param vorher the rows that were changed, as they stood before: a step is said once, not with each acknowledgement after it
 */
export async function stufeMelden(
  ctx: Context,
  vorher: readonly Pick<Uebermittlung, 'id' | 'anzeige' | 'stand'>[],
): Promise<void> {
  if (vorher.length === 0) return
  const anzeigen = vorher.map(({ anzeige }) => anzeige)
  const bisher = new Map(vorher.map(({ id, stand }) => [id, stand]))
  // Two workers with the last two rows of one Anzeige come one after the other: the second one sees both.
  const gehalten = await rows<{ id: string }>(
    ctx.tx,
    sql`select id from gewerbe.anzeige where gemeinde = verbund.gemeinde() and id = any (${idList([...new Set(anzeigen)])})
        order by id for no key update`,
  )
  const zeilen = await rows<Pick<Uebermittlung, 'id' | 'anzeige' | 'stand'>>(
    ctx.tx,
    sql`select id, anzeige, stand from gewerbe.uebermittlung
        where gemeinde = verbund.gemeinde() and anzeige = any (${idList(gehalten.map(({ id }) => id))})`,
  )
  for (const [id, eigene] of Map.groupBy(zeilen, ({ anzeige }) => anzeige)) {
    const war = STUFEN.indexOf(stufe(eigene.map((each) => bisher.get(each.id) ?? each.stand)))
    const ist = STUFEN.indexOf(stufe(eigene.map(({ stand }) => stand)))
    if (war < 1 && ist >= 1) ctx.record('gewerbe.uebermittelt', { id }, {})
    if (war < 2 && ist === 2) ctx.record('gewerbe.quittiert', { id }, {})
  }
}
