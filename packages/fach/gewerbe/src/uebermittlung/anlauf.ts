import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { type SQL, sql } from 'drizzle-orm'

/** Minutes until the next try; after the last one somebody has to look. */
const PAUSEN = [1, 5, 15, 60, 180, 360, 720] as const

/** Tables of messages that are due by themselves (`stand`, `naechster_am`, `gehalten_bis`, `versuche`). */
export type Versandtabelle = 'uebermittlung' | 'rueckmeldung'
/** `spaeter`: tried again by itself; `wartet`: there is nowhere to put it, which is no try; `nicht`: until somebody does something */
export type Hindernisart = 'spaeter' | 'wartet' | 'nicht'

/**
 * Takes what is due, in one statement, past what others hold. Whoever dies with it loses it when the lease is over.
 *
 * @param minuten longer than a set takes
 */
export async function nehmen(ctx: Context, tabelle: Versandtabelle, minuten: number, satz: number): Promise<string[]> {
  const wo = sql`gewerbe.${sql.identifier(tabelle)}`
  const bis = sql`clock_timestamp() + make_interval(mins => ${minuten})`
  const genommen = await rows<{ id: string }>(
    ctx.tx,
    sql`update ${wo} u set naechster_am = ${bis}, gehalten_bis = ${bis}
        where u.gemeinde = verbund.gemeinde() and u.id in (
          select id from ${wo} where gemeinde = verbund.gemeinde() and stand = 'WARTET'
            and naechster_am <= clock_timestamp() order by naechster_am limit ${satz} for update skip locked)
        returning id`,
  )
  return genommen.map(({ id }) => id)
}

export interface Nochmal {
  /** given up */
  readonly auf: boolean
  readonly stand: 'FEHLGESCHLAGEN' | 'WARTET'
  readonly versuche: number
  readonly gehaltenBis: null
  readonly naechsterAm: SQL
}

/** What becomes of one that did not go, after so many tries before. */
export function nochmal(versuche: number, art: Hindernisart): Nochmal {
  const pause = art === 'wartet' ? PAUSEN[0] : PAUSEN[versuche]
  const auf = art === 'nicht' || pause === undefined
  return {
    auf,
    stand: auf ? 'FEHLGESCHLAGEN' : 'WARTET',
    versuche: versuche + (art === 'wartet' ? 0 : 1),
    gehaltenBis: null,
    naechsterAm: sql`clock_timestamp() + make_interval(mins => ${pause ?? 0}::int)`,
  }
}
