import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { VERBORGEN } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import type { Eingang } from '../tables.ts'
import type { Bringer } from './anbindung.ts'

export const EREIGNISSE = [
  'angekommen',
  'zugeordnet',
  'abgelegt',
  'aussortiert',
  'zurueckgenommen',
  'verfallen',
] as const
export type Ereignisart = (typeof EREIGNISSE)[number]

/**
 * Tells the program that brought an Eingang what became of it. Its numbers have no gaps and are given under a lock that
 * lasts until the commit: whoever reads on from a number never misses a smaller one.
 */
export async function melden(
  ctx: Context,
  eingang: Pick<Eingang, 'id' | 'anbindung'>,
  art: Ereignisart,
): Promise<void> {
  // Of a visitor's login, which reaches no table of the programs, the state of the Sendung tells.
  if (eingang.anbindung === null || ctx.besuch !== undefined) return
  await rows(
    ctx.tx,
    sql`with weiter as (
          update posteingang.anbindung a set ereignisse = a.ereignisse + 1
          where a.gemeinde = verbund.gemeinde() and a.id = ${eingang.anbindung} returning a.id, a.ereignisse)
        insert into posteingang.sendungsereignis (anbindung, nummer, sendung, art)
        select w.id, w.ereignisse, s.id, ${art} from weiter w
        join posteingang.sendung s on s.gemeinde = verbund.gemeinde() and s.anbindung = w.id and s.eingang = ${eingang.id}`,
  )
}

export async function verfallenMelden(ctx: Context, sendung: string, anbindung: string): Promise<void> {
  await rows(
    ctx.tx,
    sql`with weiter as (
          update posteingang.anbindung a set ereignisse = a.ereignisse + 1
          where a.gemeinde = verbund.gemeinde() and a.id = ${anbindung} returning a.id, a.ereignisse)
        insert into posteingang.sendungsereignis (anbindung, nummer, sendung, art)
        select w.id, w.ereignisse, ${sendung}, 'verfallen' from weiter w`,
  )
}

export interface Ereignis {
  readonly nummer: number
  readonly art: Ereignisart
  readonly am: string
  readonly sendungId: string
  readonly idempotencyKey: string
  readonly eingangId: string | null
  readonly aktenzeichen: string | null
  readonly vorgangId: string | null
}

export interface Ereignisseite {
  readonly ereignisse: readonly Ereignis[]
  /** to be asked for next, whether there is more already or not */
  readonly nach: number
  readonly mehr: boolean
}

/** What happened after the event `nach`, in order. */
export async function ereignisseNach(
  ctx: Context,
  { id }: Bringer,
  nach: number,
  anzahl: number,
): Promise<Ereignisseite> {
  const gefunden = await rows<Ereignis>(
    ctx.tx,
    sql`select e.nummer::float8 as nummer, e.art, to_char(e.am at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as am,
          s.id as "sendungId", s.idempotenz as "idempotencyKey", s.eingang as "eingangId", ${WOHIN}
        from posteingang.sendungsereignis e
        join posteingang.sendung s on s.gemeinde = e.gemeinde and s.id = e.sendung
        ${ABLAGE}
        where e.gemeinde = verbund.gemeinde() and e.anbindung = ${id} and e.nummer > ${nach}
        order by e.nummer limit ${anzahl + 1}`,
  )
  const ereignisse = gefunden.slice(0, anzahl)
  return { ereignisse, nach: ereignisse.at(-1)?.nummer ?? nach, mehr: gefunden.length > anzahl }
}

/**
 * Where it lies now. Of the classes whose Akten must not be known to exist, not even the program that brought the letter
 * is told.
 */
export const WOHIN = sql`a.aktenzeichen, case when a.id is null then null else v.id end as "vorgangId"`
export const ABLAGE = sql`left join posteingang.eingang g on g.gemeinde = s.gemeinde and g.id = s.eingang
  left join akte.dokument d on d.gemeinde = g.gemeinde and d.id = g.dokument
  left join akte.vorgang v on v.gemeinde = d.gemeinde and v.id = d.vorgang
  left join akte.akte a on a.gemeinde = v.gemeinde and a.id = v.akte and not (array[a.schutzklasse, v.schutzklasse] && ${sql.raw(
    `array[${VERBORGEN.map((klasse) => `'${klasse}'`).join(', ')}]`,
  )} )`
