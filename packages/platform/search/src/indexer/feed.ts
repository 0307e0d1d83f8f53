import { type Databases, readingAs, type Tx } from '@verbundakte/database'
import { type GemeindeId, uuidv7 } from '@verbundakte/kernel'
import { type Delivery, type IndexMark, Refused, type SearchIndex } from '../engine.ts'
import { cardsAfter, lastOf, openCards, type Place, type SentCard } from '../postgres/open-cards.ts'
import { confirm, giveBackLease, startOver, takeLease } from '../postgres/stand.ts'
import { isolating } from './isolate.ts'

/**
 * Deliveries that the engine may hold before the first of them has arrived: it works off together what lies there, and
 * writes its tables of words anew once for all of it. Of those on their way only the ids are kept, never the texts.
 */
const AHEAD = 12
/** Of an index beside the one in use: no generation that anybody waits for. */
const UNFINISHED: IndexMark = { generation: 'unfertig', lieferung: 0 }

/** Somebody else feeds this index. */
export class Taken extends Error {
  override readonly name = 'Taken'
}

/** Makes the engine's index of one Gemeinde say what its cards say. One call at a time. */
export class Feed {
  readonly gemeinde: GemeindeId
  readonly #databases: Databases
  readonly #index: SearchIndex
  readonly #holder: string
  readonly #signal: AbortSignal
  readonly #onRefused: (card: SentCard, reason: string) => void
  #renewed = 0

  constructor(parts: {
    gemeinde: GemeindeId
    databases: Databases
    holder: string
    /** ends waiting for the engine */
    signal: AbortSignal
    /** @param busy to be called now and then while the engine is waited for */
    index: (busy: () => Promise<void>) => SearchIndex
    onRefused(card: SentCard, reason: string): void
  }) {
    this.gemeinde = parts.gemeinde
    this.#databases = parts.databases
    this.#holder = parts.holder
    this.#signal = parts.signal
    this.#onRefused = parts.onRefused
    this.#index = parts.index(() => this.keep())
  }

  /** Sends what is open until nothing is. An index that is missing or another one is filled from the beginning. */
  async drain(): Promise<void> {
    for (;;) {
      const mark = await this.#verified(await this.#lease())
      const cards = await this.#sql(openCards)
      if (cards.length === 0) return
      const last = await this.#together(cards, mark)
      if (!last.refused) continue
      const next = following(last.mark)
      const refused = await this.#send(this.#index, cards, next)
      // Where nothing of it arrived, its mark did not either.
      await (await this.#index.deliver([], [], next)).arrived()
      await this.#sql((tx) => confirm(tx, this.#holder, next, cards, refused))
    }
  }

  /**
   * Hands over these cards and what comes after them, several deliveries, before it waits for the first: the engine
   * works off together what lies there, and does not wait while the next is read.
   *
   * @returns the last mark that was handed over, and whether these cards were refused, all of them, for the fault of some
   */
  async #together(first: readonly SentCard[], mark: IndexMark): Promise<{ mark: IndexMark; refused: boolean }> {
    const handed: { cards: readonly Place[]; mark: IndexMark; delivery: Delivery }[] = []
    let refused = false
    for (let cards = first, next = following(mark); cards.length > 0; next = following(next)) {
      // Each may take its time, and whoever has lost the right meanwhile must not hand over what may be older by now.
      await this.keep()
      const delivery = await unlessRefused(this.#index.deliver(...split(cards), next))
      if (!delivery) {
        refused = handed.length === 0
        break
      }
      handed.push({ cards: cards.map(({ id, seq }) => ({ id, seq })), mark: next, delivery })
      const last = lastOf(cards)
      cards = handed.length < AHEAD ? await this.#sql((tx) => openCards(tx, last)) : []
    }
    for (const [place, { cards, mark: reached, delivery }] of handed.entries()) {
      const arrived = await unlessRefused(delivery.arrived().then(() => true))
      if (arrived) await this.#sql((tx) => confirm(tx, this.#holder, reached, cards, new Map()))
      else if (place === 0) refused = true
    }
    return { mark: handed.at(-1)?.mark ?? mark, refused }
  }

  /**
   * Fills a new index from the cards beside the one in use and swaps them. Nothing is delivered to the old one
   * meanwhile, so whatever changes stays open, is answered for by Postgres, and is sent after the swap.
   */
  async replace(): Promise<void> {
    const stand = await this.#lease()
    const mark = { generation: uuidv7(), lieferung: stand.lieferung + 1 }
    // What the new index holds and the old one did not: open until the swap, and not to be sent a second time after it.
    const held: (readonly Place[])[] = []
    await this.#index.replace(async (index) => {
      const onTheirWay: { after: string; last: string; open: readonly Place[]; delivery: Delivery | null }[] = []
      const settle = async () => {
        const oldest = onTheirWay.shift()
        if (!oldest) return
        const { delivery, open } = oldest
        if (delivery && (await unlessRefused(delivery.arrived().then(() => true)))) {
          if (open.length > 0) held.push(open)
          return
        }
        // Cards that grew meanwhile take the room of others: read on until the whole stretch was sent.
        for (let from = oldest.after; from < oldest.last; ) {
          const again = await this.#sql((tx) => cardsAfter(tx, from))
          const cards = again.filter(({ id }) => id <= oldest.last)
          if (cards.length === 0) break
          const refused = await this.#send(index, cards, UNFINISHED)
          await this.#sql((tx) => confirm(tx, this.#holder, here(stand), [...refused.keys()], refused))
          from = cards.length < again.length ? oldest.last : (again.at(-1)?.id ?? oldest.last)
        }
      }
      for (let after = ''; ; ) {
        await this.keep()
        const cards = await this.#sql((tx) => cardsAfter(tx, after))
        const last = cards.at(-1)
        if (!last) break
        const delivery = await unlessRefused(index.deliver(...split(cards), UNFINISHED))
        const open = cards.filter((card) => !card.bestaetigt).map(({ id, seq }) => ({ id, seq }))
        onTheirWay.push({ after, last: last.id, open, delivery })
        if (onTheirWay.length === AHEAD) await settle()
        after = last.id
      }
      while (onTheirWay.length > 0) await settle()
      // Written down before the swap: if this ends in between, the old index is taken for lost, never a wrong one for right.
      await this.#sql((tx) => confirm(tx, this.#holder, mark, [], new Map()))
      return mark
    })
    for (const cards of held) {
      await this.keep()
      await this.#sql((tx) => confirm(tx, this.#holder, mark, cards, new Map()))
    }
  }

  /** Keeps the right to feed this index alive. @throws Taken when it was lost */
  async keep(): Promise<void> {
    this.#signal.throwIfAborted()
    if (performance.now() - this.#renewed > 5000) await this.#lease()
  }

  async release(): Promise<void> {
    await this.#sql((tx) => giveBackLease(tx, this.#holder))
  }

  async #lease(): Promise<{ generation: string | null; lieferung: number }> {
    const stand = await this.#sql((tx) => takeLease(tx, this.#holder))
    if (!stand) throw new Taken(`another worker feeds the index of ${this.gemeinde}`)
    this.#renewed = performance.now()
    return stand
  }

  /** Where the index stands, after making sure that it is the one that was fed before. */
  async #verified(stand: { generation: string | null; lieferung: number }): Promise<IndexMark> {
    const mark = await this.#index.mark()
    // Some deliveries ahead: they arrived, and the worker died before it could write that down.
    const ahead = mark && mark.generation === stand.generation ? mark.lieferung - stand.lieferung : -1
    const ours = ahead >= 0 && ahead <= AHEAD
    if (mark && ours && !mark.outdated) return mark
    if (ours) {
      await this.replace()
      return this.#verified(await this.#lease())
    }
    const fresh = { generation: uuidv7(), lieferung: 0 }
    await this.#sql((tx) => startOver(tx, this.#holder, fresh.generation))
    await this.#index.create(fresh)
    return fresh
  }

  async #send(index: Pick<SearchIndex, 'deliver'>, cards: readonly SentCard[], mark: IndexMark) {
    const refused = await isolating(cards, async (part) => (await index.deliver(...split(part), mark)).arrived())
    for (const [card, reason] of refused) this.#onRefused(card, reason)
    return refused
  }

  #sql<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return readingAs(this.#databases, this.gemeinde, 'dienst', work)
  }
}

/** What is to be found, and the ids of what is not any more. */
function split(cards: readonly SentCard[]): [SentCard[], string[]] {
  return [cards.filter((card) => !card.entfernt), cards.filter((card) => card.entfernt).map((card) => card.id)]
}

function following({ generation, lieferung }: IndexMark): IndexMark {
  return { generation, lieferung: lieferung + 1 }
}

/** @returns null for what the engine will never take as it is */
async function unlessRefused<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

function here(stand: { generation: string | null; lieferung: number }): IndexMark {
  return { generation: stand.generation ?? uuidv7(), lieferung: stand.lieferung }
}
