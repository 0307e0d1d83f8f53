import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

/** Vorgänge of one name that are looked at, the youngest. */
const JE_TITEL = 30

interface Zaehlung {
  readonly titel: string
  readonly briefe: number
  readonly worte: Readonly<Record<string, number>> | null
}

/**
 * How well a letter fits to what Vorgänge of the same name usually receive: „Ummeldung“ in one Akte reads like „Ummeldung“
 * in all others. Tells the Vorgänge of one Akte apart, also those that have no letter yet. Logarithms, comparable with
 * each other only.
 */
export async function sachnaehe(
  ctx: Context,
  bereiche: readonly string[],
  vorgaenge: readonly string[],
  worte: readonly string[],
  betreff: readonly string[],
): Promise<Map<string, number>> {
  if (vorgaenge.length < 2) return new Map()
  const liste = (werte: readonly string[]) => JSON.stringify(werte)
  const titel = await rows<{ vorgang: string; titel: string }>(
    ctx.tx,
    sql`select m.vorgang, m.wert as titel from jsonb_array_elements_text(${liste(vorgaenge)}::text::jsonb) v
        join posteingang.merkmal m on m.gemeinde = verbund.gemeinde() and m.vorgang = v::uuid and m.art = 'T'`,
  )
  const gezaehlt = await rows<Zaehlung>(
    ctx.tx,
    sql`select t.titel, count(*)::int as briefe,
          (select jsonb_object_agg(wert, n) from (
            select m.wert, count(*) as n from unnest(array_agg(v.vorgang)) as x (vorgang)
            join posteingang.merkmal m on m.gemeinde = verbund.gemeinde() and m.vorgang = x.vorgang and m.art = 'W'
            join jsonb_array_elements_text(${liste(worte)}::text::jsonb) w on w = m.wert group by 1) g) as worte
        from jsonb_array_elements_text(${liste([...new Set(titel.map((each) => each.titel))])}::text::jsonb) as t (titel)
        cross join lateral (
          select m.vorgang from jsonb_array_elements_text(${liste(bereiche)}::text::jsonb) as b (bereich)
          join posteingang.merkmal m on m.gemeinde = verbund.gemeinde() and m.bereich = b.bereich and m.art = 'T' and m.wert = t.titel
          where exists (select from posteingang.merkmal e where e.gemeinde = m.gemeinde and e.vorgang = m.vorgang and e.art = 'W')
          order by m.vorgang desc limit ${JE_TITEL}
        ) v group by t.titel`,
  )
  const naehe = new Map(gezaehlt.map((zaehlung) => [zaehlung.titel, passung(zaehlung, worte, gezaehlt)]))
  const mittel = [...naehe.values()].reduce((summe, wert) => summe + wert, 0) / Math.max(1, naehe.size)
  return new Map(
    titel.map((each) => [
      each.vorgang,
      (naehe.get(each.titel) ?? mittel) + genannt(each.titel.split(' '), worte, betreff),
    ]),
  )
}

/** A letter that calls the matter by its name: in its Betreff, or at least somewhere. */
function genannt(titel: readonly string[], worte: readonly string[], betreff: readonly string[]): number {
  const davon = (genannte: readonly string[]) => titel.filter((wort) => genannte.includes(wort)).length / titel.length
  return 4 * davon(betreff) + 2 * davon(worte)
}

/** Naive Bayes over the words that tell the names apart at all. */
function passung({ briefe, worte }: Zaehlung, brief: readonly string[], alle: readonly Zaehlung[]): number {
  return brief.reduce((summe, wort) => {
    const anteile = alle.map((each) => anteil(each, wort))
    const unterschied = Math.max(...anteile) - Math.min(...anteile)
    return unterschied < 0.08 ? summe : summe + Math.log(((worte?.[wort] ?? 0) + 0.4) / (briefe + 1.2))
  }, 0)
}

function anteil({ briefe, worte }: Zaehlung, wort: string): number {
  return ((worte?.[wort] ?? 0) + 0.1) / (briefe + 0.3)
}
