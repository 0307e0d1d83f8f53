import { anyId, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

/** Of all versions together: the newest is no longer than that, and nobody has to be sorted for it. */
export async function textlaengen(ctx: Context, ids: readonly string[]): Promise<Map<string, number>> {
  const found = await rows<{ dokument: string; bytes: number }>(
    ctx.tx,
    sql`select v.dokument, sum(octet_length(t.text))::float8 as bytes from akte.version v
        join akte.volltext t on t.gemeinde = v.gemeinde and t.id = v.id
        where v.gemeinde = verbund.gemeinde() and ${anyId(sql`v.dokument`, ids)} group by 1`,
  )
  return new Map(found.map((row) => [row.dokument, row.bytes]))
}

export async function neuesteTexte(
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, { dateiname: string; text: string }>> {
  const found = await rows<{ dokument: string; dateiname: string; text: string | null }>(
    ctx.tx,
    sql`select distinct on (v.dokument) v.dokument, v.dateiname, t.text from akte.version v
        left join akte.volltext t on t.gemeinde = v.gemeinde and t.id = v.id
        where v.gemeinde = verbund.gemeinde() and ${anyId(sql`v.dokument`, ids)} order by v.dokument, v.nummer desc`,
  )
  return new Map(found.map((row) => [row.dokument, { dateiname: row.dateiname, text: row.text ?? '' }]))
}
