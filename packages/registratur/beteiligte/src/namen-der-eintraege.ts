import { idList, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

/** A name under which somebody is known, with the class in which it is. */
export interface BekannterName {
  /** the entry that was asked for */
  readonly eintrag: string
  readonly name: string
  readonly klasse: string
}

/**
 * Every name of the people behind these entries: of the one that holds, of what has gone into it, and names at birth. For
 * learning, as the operator; whoever uses a name asks whether its class may be known there. Not of people with an
 * Auskunftssperre.
 */
export function namenDerEintraege(ctx: Context, eintraege: readonly string[]): Promise<BekannterName[]> {
  if (eintraege.length === 0) return Promise.resolve([])
  return rows<BekannterName>(
    ctx.tx,
    sql`with recursive auf (start, id, tiefe) as (
          select e.id, e.id, 0 from beteiligte.eintrag e where e.gemeinde = verbund.gemeinde() and e.id = any (${idList(eintraege)})
          union all select a.start, e.aufgegangen_in, a.tiefe + 1 from auf a join beteiligte.eintrag e
            on e.gemeinde = verbund.gemeinde() and e.id = a.id where e.aufgegangen_in is not null and a.tiefe < 20
        ), ab (start, id, tiefe) as (
          select distinct on (start) start, id, 0 from (select start, id, tiefe from auf order by start, tiefe desc) w
          union all select ab.start, e.id, ab.tiefe + 1 from ab join beteiligte.eintrag e
            on e.gemeinde = verbund.gemeinde() and e.aufgegangen_in = ab.id where ab.tiefe < 20
        )
        select distinct ab.start as eintrag, trim(e.vornamen || ' ' || n.name) as name, e.klasse from ab
        join beteiligte.eintrag e on e.gemeinde = verbund.gemeinde() and e.id = ab.id and not e.auskunftssperre
        cross join lateral (values (e.name), (e.geburtsname)) n (name) where n.name is not null order by 1, 2`,
  )
}
