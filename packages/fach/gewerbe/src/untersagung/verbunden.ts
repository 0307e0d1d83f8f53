import { reachable } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { anzeigen } from '../tables.ts'

/**
 * Marks somebody is looked for by, and those of every spelling that is theirs by what was said of a Betrieb (`person_als`): of each that
 * leads to the same person, as the Anzeigen say it that hold. Of what the asker may not read nothing is concluded.
 */
export function samtVerbundenen(ctx: Context, gesucht: SQL): SQL {
  const gilt = and(eq(anzeigen.status, 'BESCHEINIGT'), reachable(ctx, 'lesen', anzeigen))
  const schluessel = sql`gewerbe.personenschluessel(${anzeigen.inhalt} -> 'person')`
  return sql`(${gesucht} || array(
    with recursive paar as (
      select ${anzeigen.betrieb} as betrieb, ${schluessel} as von, ${anzeigen.personAls} as zu
      from ${anzeigen} where ${and(isNotNull(anzeigen.personAls), gilt)}
    ), weg as (
      select betrieb, von, zu from paar
      union
      select weg.betrieb, weg.von, paar.zu from weg join paar on paar.betrieb = weg.betrieb and paar.von = weg.zu
    ), mitglied as (
      select distinct weg.betrieb, weg.zu as ziel, s.schluessel from weg, lateral (values (weg.von), (weg.zu)) s(schluessel)
      where not exists (select from paar where paar.betrieb = weg.betrieb and paar.von = weg.zu)
    ), wer as (
      select mitglied.betrieb, mitglied.ziel, ${anzeigen.inhalt} -> 'person' as p
      from mitglied join ${anzeigen} on ${anzeigen.betrieb} = mitglied.betrieb and ${schluessel} = mitglied.schluessel
      where ${gilt} and ${anzeigen.korrekturArt} is distinct from 'storno' and not exists (
        select from gewerbe.anzeige k where k.gemeinde = ${anzeigen.gemeinde} and k.korrektur_von = ${anzeigen.id} and k.status = 'BESCHEINIGT')
    )
    select unnest(gewerbe.spuren_person(wer.p, true)) from wer
    where (wer.betrieb, wer.ziel) in (select h.betrieb, h.ziel from wer h where gewerbe.spuren_person(h.p, false) && ${gesucht})))`
}
