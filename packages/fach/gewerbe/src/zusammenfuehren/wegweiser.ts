import { rows } from '@verbundakte/database'
import { type Context, loader } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import type { Betrieb } from '../tables.ts'

/** @throws Conflict for one that only points at another */
export function mussSelbstStehen<T extends Pick<Betrieb, 'zusammengefuehrtMit'>>(betrieb: T): T {
  if (betrieb.zusammengefuehrtMit === null) return betrieb
  throw new Conflict(
    'gewerbe.zusammengefuehrt',
    'Dieser Betrieb ist mit einem anderen zusammengeführt. Bitte arbeiten Sie an dem anderen weiter.',
  )
}

/** Where the signposts lead: programs know a Betrieb by the id they were told once. Undefined where nobody knows it. */
export async function wohin(ctx: Context, betrieb: string): Promise<string | undefined> {
  const [ende] = await rows<{ id: string }>(
    ctx.tx,
    sql`with recursive weg as (
          select id, zusammengefuehrt_mit from gewerbe.betrieb where gemeinde = verbund.gemeinde() and id = ${betrieb}
          union
          select b.id, b.zusammengefuehrt_mit from weg join gewerbe.betrieb b on b.gemeinde = verbund.gemeinde() and b.id = weg.zusammengefuehrt_mit
        )
        select id from weg where zusammengefuehrt_mit is null`,
  )
  return ende?.id
}

/** The same for many at once; itself where nobody knows it. */
export const zielLaden = loader<string, string>(async (ctx, ids) => {
  const alle = await rows<{ von: string; id: string }>(
    ctx.tx,
    sql`with recursive weg as (
          select b.id as von, b.id, b.zusammengefuehrt_mit as weiter from gewerbe.betrieb b
          where b.gemeinde = verbund.gemeinde() and b.id in (select x::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) x)
          union
          select weg.von, b.id, b.zusammengefuehrt_mit from weg join gewerbe.betrieb b on b.gemeinde = verbund.gemeinde() and b.id = weg.weiter
        )
        select von, id from weg where weiter is null`,
  )
  const ziele = new Map(alle.map(({ von, id }) => [von, id]))
  return ids.map((id) => ziele.get(id) ?? id)
})

/** A Betrieb and all that were joined to it, over however many signposts: what was said of one of them was said of it. */
export const samtAufgegangenen = loader<string, string[]>(async (ctx, ids) => {
  const alle = await rows<{ ziel: string; id: string }>(
    ctx.tx,
    sql`with recursive eins as (
          select x::uuid as ziel, x::uuid as id from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) x
          union
          select eins.ziel, b.id from eins join gewerbe.betrieb b on b.gemeinde = verbund.gemeinde() and b.zusammengefuehrt_mit = eins.id
        )
        select ziel, id from eins`,
  )
  return ids.map((ziel) => alle.flatMap((each) => (each.ziel === ziel ? [each.id] : [])))
})
