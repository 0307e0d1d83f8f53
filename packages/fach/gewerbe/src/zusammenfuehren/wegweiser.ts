import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
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
