import { akten, beteiligte, dokumente, vorgaenge } from '@verbundakte/akte'
import { reachable } from '@verbundakte/authz'
import { gruppe } from '@verbundakte/beteiligte'
import type { Context } from '@verbundakte/graphql'
import { type SQL, sql } from 'drizzle-orm'

/** Whose papers, and how far: in the person's own offices, or across all of them for a purpose. */
export interface Umfang {
  readonly eintrag: string
  readonly amtsuebergreifend: boolean
}

/**
 * What somebody takes part in, as parts of a `with`: `teil` are the participations, `vorg` the Vorgänge, `papier` one line
 * for each Dokument, and for a Vorgang or an Akte without any. Each is read by the rules of its own table, so what the
 * person may not read is in none of them, and counts for nothing. From each step an index leads to the next (`offset 0`),
 * however much else there is.
 */
export function papiere(ctx: Context, { eintrag, amtsuebergreifend }: Umfang): SQL {
  const aemter = JSON.stringify(ctx.person?.aemter ?? [])
  const meins = amtsuebergreifend
    ? sql``
    : sql`and federfuehrung in (select x collate "C" from jsonb_array_elements_text(${aemter}::text::jsonb) x)`
  const hier = sql`gemeinde = verbund.gemeinde()`
  const vorgang = (wo: SQL) => sql`lateral (select id, akte, betreff, kennzeichen, angelegt_am from akte.vorgang
        where ${hier} and ${wo} and ${reachable(ctx, 'lesen', vorgaenge)} ${meins} offset 0)`
  return sql`teil as materialized (
      select b.* from ${gruppe(ctx, eintrag)} g cross join lateral (
        select akte, vorgang, rolle from akte.beteiligter where ${hier} and eintrag = g.id and entfernt_am is null
          and ${reachable(ctx, 'lesen', beteiligte)} ${meins} offset 0) b
    ), vorg as materialized (
      select v.* from (select distinct akte from teil where vorgang is null) t cross join ${vorgang(sql`akte = t.akte`)} v
      union
      select v.* from (select distinct vorgang from teil) t cross join ${vorgang(sql`id = t.vorgang`)} v
    ), dok as materialized (
      select d.* from vorg v cross join lateral (
        select id, vorgang, betreff, kennzeichen, coalesce(datum_des_schreibens, posteingang, (angelegt_am at time zone 'Europe/Berlin')::date) as tag
        from akte.dokument where ${hier} and vorgang = v.id and status <> 'ZURUECKGENOMMEN'
          and ${reachable(ctx, 'lesen', dokumente)} ${meins} offset 0) d
    ), akt as materialized (
      select a.* from (select distinct akte from teil) t cross join lateral (
        select id, aktenzeichen, betreff, position, laufzeit_beginn from akte.akte where ${hier} and id = t.akte
          and ${reachable(ctx, 'lesen', akten)} ${meins} offset 0) a
    ), papier as materialized (
      select p.*, left(coalesce(pos.kennzeichen, ''), 3) as bereich from (
        select d.id, 'DOKUMENT' as art, d.betreff as titel, d.kennzeichen, d.tag, v.akte, v.id as vorgang, d.id as dokument
          from dok d join vorg v on v.id = d.vorgang
        union all
        select v.id, 'VORGANG', v.betreff, v.kennzeichen, (v.angelegt_am at time zone 'Europe/Berlin')::date, v.akte, v.id, null
          from vorg v where not exists (select from dok d where d.vorgang = v.id)
        union all
        select a.id, 'AKTE', a.betreff, a.aktenzeichen, a.laufzeit_beginn, a.id, null, null
          from akt a where not exists (select from vorg v where v.akte = a.id)
      ) p join akt a on a.id = p.akte
      left join aktenplan.position pos on pos.gemeinde = verbund.gemeinde() and pos.id = a.position
    )`
}
