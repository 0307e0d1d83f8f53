import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { NotFound } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import type { Bringer } from './anbindung.ts'
import { ABLAGE, WOHIN } from './ereignisse.ts'

export const STAENDE = ['angekuendigt', 'angekommen', 'zugeordnet', 'abgelegt', 'aussortiert', 'verfallen'] as const

export interface Teilstand {
  readonly id: string
  readonly size: number
  /** bytes that are here: an upload goes on from there */
  readonly offset: number
  /** all of it is here, and it is what was announced */
  readonly complete: boolean
}

/** What a program is told of its Sendung. */
export interface Stand {
  readonly id: string
  readonly idempotencyKey: string
  readonly status: (typeof STAENDE)[number]
  readonly verfaelltAm: string | null
  readonly eingangId: string | null
  readonly aktenzeichen: string | null
  readonly vorgangId: string | null
  readonly dokumentIds: readonly string[]
  readonly teile: readonly Teilstand[]
}

/** @throws NotFound for a Sendung of somebody else */
export async function standVon(ctx: Context, bringer: Bringer, id: string): Promise<Stand> {
  const [stand] = await rows<Stand>(
    ctx.tx,
    sql`select s.id, s.idempotenz as "idempotencyKey",
          case when s.status = 'VERFALLEN' then 'verfallen' when s.status = 'ANGEKUENDIGT' then 'angekuendigt'
            when g.status = 'ABGELEGT' then 'abgelegt' when g.status = 'AUSSORTIERT' then 'aussortiert'
            when g.zugewiesen_am is not null then 'zugeordnet' else 'angekommen' end as status,
          case when s.status = 'ANGEKUENDIGT' then to_char(s.verfaellt_am at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end as "verfaelltAm",
          s.eingang as "eingangId", ${WOHIN},
          case when a.id is null then '[]'::jsonb else coalesce((select jsonb_agg(x.id order by x.nummer) from akte.dokument x
            where x.gemeinde = d.gemeinde and (x.id = d.id or x.anlage_zu = d.id)), '[]'::jsonb) end as "dokumentIds",
          coalesce((select jsonb_agg(jsonb_build_object('id', t.kennung, 'size', t.groesse, 'offset', t.erhalten, 'complete', t.sha256 is not null)
            order by t.reihe) from posteingang.sendungsteil t where t.gemeinde = s.gemeinde and t.sendung = s.id), '[]'::jsonb) as teile
        from posteingang.sendung s ${ABLAGE}
        where s.gemeinde = verbund.gemeinde() and s.anbindung = ${bringer.id} and s.id = ${id}`,
  )
  if (!stand) throw new NotFound()
  return stand
}
