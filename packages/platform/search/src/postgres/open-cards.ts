import { rows, type Tx } from '@verbundakte/database'
import { type SQL, sql } from 'drizzle-orm'
import type { Card } from '../card.ts'

/** A card on its way to the engine, as it stood when it was read. */
export interface SentCard extends Card {
  readonly seq: number
  readonly entfernt: boolean
  readonly bestaetigt: boolean
}

/**
 * What one delivery holds at most: the memory of the worker, and how long the engine works before it answers. For each
 * delivery the engine writes its whole tables of words anew, so a few large ones are cheaper than many small ones;
 * whoever waits meanwhile is answered by Postgres.
 */
const MOST_CARDS = 4000
const MOST_BYTES = 8 * 2 ** 20

/** Where a list of open cards stopped; and what says of a card which one it is, as it was sent. */
export type Place = Pick<SentCard, 'seq' | 'id'>

/**
 * The oldest cards that the engine does not hold yet and has not refused.
 *
 * @param after the last of the cards that are on their way already
 */
export function openCards(tx: Tx, after: Place = { seq: -1, id: '' }): Promise<SentCard[]> {
  return batch(tx, sql`not bestaetigt and abgelehnt is null and (seq, id) > (${after.seq}, ${after.id})`, sql`seq, id`)
}

/** The one of these cards that `openCards` goes on from. */
export function lastOf(cards: readonly SentCard[]): Place | undefined {
  return cards.reduce<SentCard | undefined>((last, card) => (last && behind(last, card) ? last : card), undefined)
}

function behind(one: Place, other: Place): boolean {
  return one.seq === other.seq ? one.id > other.id : one.seq > other.seq
}

/** Every card behind `after` that is not gone, in the order of ids: the content of a new index. */
export function cardsAfter(tx: Tx, after: string): Promise<SentCard[]> {
  return batch(tx, sql`id > ${after} and not entfernt and abgelehnt is null`, sql`id`)
}

function batch(tx: Tx, which: SQL, order: SQL): Promise<SentCard[]> {
  return rows<SentCard>(
    tx,
    sql`
    with naechste as (
      select id, seq, octet_length(text) + 1000 as bytes from search.karte
      where gemeinde = verbund.gemeinde() and ${which} order by ${order} limit ${MOST_CARDS}
    ), gezaehlt as (
      select id, sum(bytes) over (order by ${order}) - bytes as davor from naechste
    )
    select k.id, k.art, k.seq::float8 as seq, k.entfernt, k.bestaetigt, k.titel, k.kennzeichen, k.namen, k.text, k.facetten,
      to_json(k.audience) as audience
    from gezaehlt g join search.karte k on k.gemeinde = verbund.gemeinde() and k.id = g.id
    where g.davor < ${MOST_BYTES} order by k.id`,
  )
}
