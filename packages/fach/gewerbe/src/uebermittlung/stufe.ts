import { idList, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

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

/** Says of those that have come to the end of a step just now that they have; in the transaction of their last row. */
export async function stufeMelden(ctx: Context, anzeigen: readonly string[]): Promise<void> {
  if (anzeigen.length === 0) return
  // Two workers with the last two rows of one Anzeige come one after the other: the second one sees both.
  const gehalten = await rows<{ id: string }>(
    ctx.tx,
    sql`select id from gewerbe.anzeige where gemeinde = verbund.gemeinde() and id = any (${idList([...new Set(anzeigen)])})
        order by id for no key update`,
  )
  const gezaehlt = await rows<{ id: string; staende: string[] }>(
    ctx.tx,
    sql`select anzeige as id, array_agg(distinct stand) as staende from gewerbe.uebermittlung
        where gemeinde = verbund.gemeinde() and anzeige = any (${idList(gehalten.map(({ id }) => id))}) group by anzeige`,
  )
  for (const { id, staende } of gezaehlt) {
    const erreicht = stufe(staende)
    if (erreicht === 'UEBERMITTELT') ctx.record('gewerbe.uebermittelt', { id }, {})
    if (erreicht === 'QUITTIERT') ctx.record('gewerbe.quittiert', { id }, {})
  }
}
