import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

/**
 * Whether somebody still has something to do in it: a Laufweg, an Aufgabe, a day on which it comes before them. A Laufweg
 * about what was taken back is none, though it is called back only in a moment.
 */
export async function laeuftDarin(ctx: Context, vorgang: string): Promise<boolean> {
  const hier = sql`gemeinde = verbund.gemeinde() and vorgang = ${vorgang}`
  const [etwas] = await rows(
    ctx.tx,
    sql`select 1 from geschaeftsgang.laufweg l where ${hier} and status = 'LAUFEND' and not exists (
          select from akte.dokument d where d.gemeinde = l.gemeinde and d.id = l.dokument and d.status = 'ZURUECKGENOMMEN')
        union all select 1 from geschaeftsgang.aufgabe where ${hier} and status = 'OFFEN'
        union all select 1 from geschaeftsgang.wiedervorlage where ${hier} and erledigt_am is null limit 1`,
  )
  return etwas !== undefined
}
