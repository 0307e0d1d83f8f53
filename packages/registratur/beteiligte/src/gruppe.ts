import { reachable } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { type SQL, sql } from 'drizzle-orm'
import { eintraege } from './tables.ts'

/** Deeper than this nobody merges; a circle cannot come to be, and would not run for ever if it did. */
const TIEFE = 20

/**
 * Entries that the person may read, one look at an index for each row before: `offset 0` keeps Postgres from making a
 * join over the whole register of it, which it believes to be cheap on the day after an import. Every step from one entry
 * to another goes through here, so a hidden one leads nowhere.
 */
function lesbar(ctx: Context, wo: SQL): SQL {
  return sql`lateral (select id, ordnung, art, aufgegangen_in from beteiligte.eintrag where gemeinde = verbund.gemeinde() and ${wo}
    and ${reachable(ctx, 'lesen', eintraege)} offset 0)`
}

/**
 * The ids of an entry and of all that have gone into it, as a subquery: what was said of any of them is said of it. They
 * are only pointed at, so a merge moves no row, and undoing it nothing either.
 */
export function gruppe(ctx: Context, eintrag: string): SQL {
  return sql`(with recursive g (id, tiefe) as (
      select e.id, 0 from ${lesbar(ctx, sql`id = ${eintrag}::uuid`)} e
      union all select e.id, g.tiefe + 1 from g cross join ${lesbar(ctx, sql`aufgegangen_in = g.id`)} e where g.tiefe < ${TIEFE}
    ) select id from g)`
}

/** Every entry of a group, seen or not, for what must hold for all of them: an Auskunftssperre. */
export function ganzeGruppe(eintrag: string): SQL {
  return sql`(with recursive g (id, tiefe) as (
      select ${eintrag}::uuid, 0
      union all select e.id, g.tiefe + 1 from g cross join lateral (
        select id from beteiligte.eintrag where gemeinde = verbund.gemeinde() and aufgegangen_in = g.id offset 0) e where g.tiefe < ${TIEFE}
    ) select id from g)`
}

/**
 * The entries that hold in the place of those found, with their place in the list, as a subquery.
 *
 * @param treffer a subquery of `id`
 */
export function wurzeln(ctx: Context, treffer: SQL): SQL {
  return sql`(with recursive auf (id, ordnung, art, aufgegangen_in, tiefe) as (
      select e.*, 0 from ${treffer} t (id) cross join ${lesbar(ctx, sql`id = t.id`)} e
      union all select e.*, auf.tiefe + 1 from auf cross join ${lesbar(ctx, sql`id = auf.aufgegangen_in`)} e
        where auf.aufgegangen_in is not null and auf.tiefe < ${TIEFE}
    ) select distinct id, ordnung, art from auf where aufgegangen_in is null)`
}
