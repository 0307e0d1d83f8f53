import { reachable, visible } from '@verbundakte/authz'
import { anyId, rows } from '@verbundakte/database'
import { type Context, loader } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { and, isNull, sql } from 'drizzle-orm'
import { spaltenDerAnzeige } from '../anzeige/spalten.ts'
import { FORMULARE } from '../formular/fassungen.ts'
import { TITEL } from '../mitteilung/aufnehmen.ts'
import { mitteilungen } from '../mitteilung/tables.ts'
import { anzeigename } from '../suche.ts'
import { anzeigen } from '../tables.ts'

export interface Vorgeschlagen {
  readonly id: string
  readonly betrieb: string
}

/**
 * Proposes what never became a Betrieb and has been settled for as long as a Betrieb is kept: Anzeigen that were rejected, handed on
 * or discarded, and notices nobody could assign. As protected as the most protected of what goes together.
 */
export function ohneBetriebVorschlagen(ctx: Context, jahre: number): Promise<Vorgeschlagen[]> {
  const stichtag = sql`(${heute()}::date - make_interval(years => ${jahre}::int) + interval '1 day')`
  return rows<{ id: string; betrieb: string }>(
    ctx.tx,
    sql`insert into gewerbe.loeschung (id, betrieb, faellig_am, stand, akte, schutzklasse, federfuehrung)
        select uuidv7(), x.kennung, gewerbe.loeschbar_ab(verbund.gemeinde(), x.kennung), 'VORGESCHLAGEN', x.akte, x.schutzklasse, x.federfuehrung
        from (
          select distinct on (a.betrieb) a.betrieb as kennung, a.schutzklasse, a.federfuehrung,
            (select s.akte from gewerbe.schreiben s where s.gemeinde = a.gemeinde and s.anzeige = a.id order by s.id desc limit 1) as akte
          from gewerbe.anzeige a where a.gemeinde = verbund.gemeinde() and a.status in ('ZURUECKGEWIESEN', 'WEITERGELEITET', 'VERWORFEN')
            and a.geaendert_am <= ${stichtag}
            and not exists (select from gewerbe.betrieb b where b.gemeinde = a.gemeinde and b.id = a.betrieb)
          order by a.betrieb, (a.schutzklasse not in ('OEFFENTLICH', 'INTERN', 'PERSONENBEZOGEN')) desc, a.id
        ) x where gewerbe.loeschbar(verbund.gemeinde(), x.kennung)
        union all
        select uuidv7(), m.id, gewerbe.loeschbar_ab(m.gemeinde, m.id), 'VORGESCHLAGEN', m.akte, m.schutzklasse, m.federfuehrung
        from gewerbe.behoerdenmitteilung m where m.gemeinde = verbund.gemeinde() and m.betrieb is null and m.stand <> 'OFFEN'
          and m.angelegt_am <= ${stichtag} and gewerbe.loeschbar(m.gemeinde, m.id)
        on conflict (gemeinde, betrieb) do update set faellig_am = excluded.faellig_am, stand = 'VORGESCHLAGEN', grund = null,
          ausgenommen_bis = null
          where loeschung.stand = 'AUSGENOMMEN' and loeschung.ausgenommen_bis <= ${heute()}::date
        returning id, betrieb`,
  )
}

/** What a list calls that which is no Betrieb; null where it is one, or gone. */
export const gegenstand = loader<string, string | null>(async (ctx, ids) => {
  const zeilen = await ctx.tx
    .select(spaltenDerAnzeige(ctx))
    .from(anzeigen)
    .where(
      and(
        anyId(anzeigen.betrieb, ids),
        sql`not exists (select from gewerbe.betrieb b where b.gemeinde = verbund.gemeinde() and b.id = ${anzeigen.betrieb})`,
        reachable(ctx, 'lesen', anzeigen),
      ),
    )
    .orderBy(anzeigen.angelegtAm, anzeigen.id)
  const gesagt = await ctx.tx
    .select(visible(ctx, mitteilungen))
    .from(mitteilungen)
    .where(and(anyId(mitteilungen.id, ids), isNull(mitteilungen.betrieb), reachable(ctx, 'lesen', mitteilungen)))
  return ids.map((id) => {
    const hier = zeilen.filter(({ betrieb }) => betrieb === id)
    const namen = hier.map((each) => `${FORMULARE[each.art].titel}: ${anzeigename(each)}`)
    const mitteilung = gesagt.find((each) => each.id === id)
    if (mitteilung) namen.push(`${TITEL[mitteilung.was]}: ${mitteilung.name}`)
    return namen.length > 0 ? [...new Set(namen)].join('; ') : null
  })
})
