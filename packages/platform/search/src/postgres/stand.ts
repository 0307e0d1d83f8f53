import { rows, type Tx } from '@verbundakte/database'
import { sql } from 'drizzle-orm'
import type { IndexMark } from '../engine.ts'
import type { Place } from './open-cards.ts'
import { textList } from './text-list.ts'

/** Seconds after which the index of a worker that died may be fed by another. */
const LEASE = 30

/**
 * Takes or renews the right to feed the index of this Gemeinde. Two workers that fed it together could leave the older
 * of two states in it.
 *
 * @returns null while another one has it
 */
export async function takeLease(
  tx: Tx,
  holder: string,
): Promise<{ generation: string | null; lieferung: number } | null> {
  const [row] = await rows<{ generation: string | null; lieferung: number }>(
    tx,
    sql`insert into search.stand as s (halter, gehalten_bis)
        values (${holder}::uuid, clock_timestamp() + make_interval(secs => ${LEASE}))
        on conflict (gemeinde) do update set halter = excluded.halter, gehalten_bis = excluded.gehalten_bis
        where s.halter = excluded.halter or s.gehalten_bis < clock_timestamp()
        returning generation, lieferung::float8 as lieferung`,
  )
  return row ?? null
}

export async function giveBackLease(tx: Tx, holder: string): Promise<void> {
  await rows(
    tx,
    sql`update search.stand set gehalten_bis = '-infinity'
        where gemeinde = verbund.gemeinde() and halter = ${holder}::uuid`,
  )
}

/** What the engine confirmed: cards that changed meanwhile stay open, cards of what is gone go. */
export async function confirm(
  tx: Tx,
  holder: string,
  mark: IndexMark,
  cards: readonly Place[],
  refused: ReadonlyMap<Place, string>,
): Promise<void> {
  // In the order of their ids, as cards are kept too: two statements that lock the same rows wait, and do not lock up.
  const sent = cards.map((card) => ({ id: card.id, seq: card.seq, grund: refused.get(card) ?? null })).sort(byId)
  await rows(
    tx,
    sql`with halter as (
      update search.stand set generation = ${mark.generation}::uuid, lieferung = ${mark.lieferung}, bestaetigt_am = clock_timestamp()
      where gemeinde = verbund.gemeinde() and halter = ${holder}::uuid returning 1
    ), gesendet as (
      select e.* from jsonb_to_recordset(${JSON.stringify(sent)}::text::jsonb) as e(id text, seq bigint, grund text), halter
    ), weg as (
      delete from search.karte k using gesendet e
      where k.gemeinde = verbund.gemeinde() and k.id = e.id and k.seq = e.seq and k.entfernt and e.grund is null
    )
    update search.karte k set bestaetigt = e.grund is null, abgelehnt = e.grund from gesendet e
    where k.gemeinde = verbund.gemeinde() and k.id = e.id and k.seq = e.seq and not k.entfernt`,
  )
}

/** A new index is about to begin, empty: from this moment Postgres answers for every card. */
export async function startOver(tx: Tx, holder: string, generation: string): Promise<void> {
  await rows(
    tx,
    sql`with halter as (
      update search.stand set generation = ${generation}::uuid, lieferung = 0
      where gemeinde = verbund.gemeinde() and halter = ${holder}::uuid returning 1
    )
    update search.karte set bestaetigt = false, abgelehnt = null from halter
    where gemeinde = verbund.gemeinde() and (bestaetigt or abgelehnt is not null)`,
  )
}

/** Cards of what is gone, where there is no engine that could confirm it. */
export async function dropGone(tx: Tx, ids: readonly string[]): Promise<void> {
  await rows(
    tx,
    sql`delete from search.karte where gemeinde = verbund.gemeinde() and id = any (${textList(ids)}) and entfernt`,
  )
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
