import { type Databases, readingAs, type Tx } from '@verbundakte/database'
import { type GemeindeId, uuidv7 } from '@verbundakte/kernel'
import type { IndexMark, SearchIndex } from '../engine.ts'
import { cardsAfter, openCards, type SentCard } from '../postgres/open-cards.ts'
import { confirm, giveBackLease, startOver, takeLease } from '../postgres/stand.ts'
import { isolating } from './isolate.ts'

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
      const stand = await this.#lease()
      let mark = await this.#verified(stand)
      const cards = await this.#sql(openCards)
      if (cards.length === 0) return
      mark = { ...mark, lieferung: mark.lieferung + 1 }
      const refused = await this.#send(this.#index, cards, mark)
      await this.#sql((tx) => confirm(tx, this.#holder, mark, cards, refused))
    }
  }

  /**
   * Fills a new index from the cards beside the one in use and swaps them. Nothing is delivered to the old one
   * meanwhile, so whatever changes stays open, is answered for by Postgres, and is sent after the swap.
   */
  async replace(): Promise<void> {
    const stand = await this.#lease()
    const mark = { generation: uuidv7(), lieferung: stand.lieferung + 1 }
    await this.#index.replace(async (index) => {
      for (let after = ''; ; ) {
        await this.keep()
        const cards = await this.#sql((tx) => cardsAfter(tx, after))
        const last = cards.at(-1)
        if (!last) break
        const refused = await this.#send(index, cards, { generation: 'unfertig', lieferung: 0 })
        if (refused.size > 0)
          await this.#sql((tx) => confirm(tx, this.#holder, here(stand), [...refused.keys()], refused))
        after = last.id
      }
      // Written down before the swap: if this ends in between, the old index is taken for lost, never a wrong one for right.
      await this.#sql((tx) => confirm(tx, this.#holder, mark, [], new Map()))
      return mark
    })
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
    // One delivery ahead: it arrived, and the worker died before it could write that down.
    const ours = mark && mark.generation === stand.generation && [0, 1].includes(mark.lieferung - stand.lieferung)
    if (ours && !mark.outdated) return mark
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
    const refused = await isolating(cards, (part) =>
      index.deliver(
        part.filter((card) => !card.entfernt),
        part.filter((card) => card.entfernt).map((card) => card.id),
        mark,
      ),
    )
    for (const [card, reason] of refused) this.#onRefused(card, reason)
    return refused
  }

  #sql<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return readingAs(this.#databases, this.gemeinde, 'dienst', work)
  }
}

function here(stand: { generation: string | null; lieferung: number }): IndexMark {
  return { generation: stand.generation ?? uuidv7(), lieferung: stand.lieferung }
}
