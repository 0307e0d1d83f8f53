import { reachable } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { type SQL, sql } from 'drizzle-orm'
import { eintraege } from './tables.ts'

/** Deeper than this nobody merges; a circle cannot come to be, and would not run for ever if it did. */
const TIEFE = 20

/** Entries the person may read: every step from one entry to another goes through them, so a hidden one leads nowhere. */
export function lesbar(ctx: Context): SQL {
  return sql`(select id, aufgegangen_in from beteiligte.eintrag where gemeinde = verbund.gemeinde() and ${reachable(ctx, 'lesen', eintraege)})`
}

/**
 * The ids of an entry and of all that have gone into it, as a subquery: what was said of any of them is said of it. They
 * are only pointed at, so a merge moves no row, and undoing it nothing either.
 */
export function gruppe(ctx: Context, eintrag: string): SQL {
  return sql`(with recursive g (id, tiefe) as (
      select e.id, 0 from ${lesbar(ctx)} e where e.id = ${eintrag}::uuid
      union all select e.id, g.tiefe + 1 from g join ${lesbar(ctx)} e on e.aufgegangen_in = g.id where g.tiefe < ${TIEFE}
    ) select id from g)`
}

/** Every entry of a group, seen or not, for what must hold for all of them: an Auskunftssperre. */
export function ganzeGruppe(eintrag: string): SQL {
  return sql`(with recursive g (id, tiefe) as (
      select ${eintrag}::uuid, 0
      union all select e.id, g.tiefe + 1 from g join beteiligte.eintrag e
        on e.gemeinde = verbund.gemeinde() and e.aufgegangen_in = g.id where g.tiefe < ${TIEFE}
    ) select id from g)`
}

/** @param treffer a subquery of `id` @returns one of the entries that hold in their place, as `with recursive` parts */
export function wurzeln(ctx: Context, treffer: SQL): SQL {
  return sql`(with recursive auf (id, aufgegangen_in, tiefe) as (
      select e.id, e.aufgegangen_in, 0 from ${lesbar(ctx)} e where e.id in ${treffer}
      union select e.id, e.aufgegangen_in, auf.tiefe + 1 from auf join ${lesbar(ctx)} e on e.id = auf.aufgegangen_in
        where auf.tiefe < ${TIEFE}
    ) select distinct id from auf where aufgegangen_in is null)`
}
