import type { GemeindeId } from '@verbundakte/kernel'
import type { Card } from './card.ts'
import type { Facet, Found } from './face.ts'

/** What an engine is asked. */
export interface Question {
  readonly gemeinde: GemeindeId
  /** never empty: who may read nothing is answered before an engine is asked */
  readonly audience: readonly string[]
  /** as typed (`wordsOf`); none: everything the audience may see */
  readonly words: readonly string[]
  readonly filter: Readonly<Partial<Record<Facet, readonly string[]>>>
  readonly limit: number
  readonly offset: number
  /** cards that do not count: Postgres knows something newer of them */
  readonly without?: readonly string[]
}

export interface Answer {
  /** ids of cards, in order of relevance */
  readonly hits: readonly string[]
  readonly total: number
  readonly facets: Found['facets']
}

/**
 * Finds cards. What every engine promises stands in `engine.contract.ts`: whole words, spelled with umlauts or
 * without, the last one also by its beginning; all words must occur; never a card whose audience shares
 * nothing with the asker's, nor one of another Gemeinde, in hits, totals or facets.
 */
export interface SearchEngine {
  find(question: Question): Promise<Answer>
}

/** Where an index says it stands. */
export interface IndexMark {
  /** drawn when the index was made */
  readonly generation: string
  /** grows by one with each delivery */
  readonly lieferung: number
}

/** The index of one Gemeinde, as the one who feeds it sees it. All of it may be repeated. */
export interface SearchIndex {
  /** null: there is no index; `outdated`: it was made with other settings than this program's */
  mark(): Promise<(IndexMark & { readonly outdated: boolean }) | null>
  /** an empty index in place of whatever there was */
  create(mark: IndexMark): Promise<void>
  /**
   * Hands a delivery over. The engine works off in the order of the calls what it was handed.
   *
   * @throws Refused when the engine will never take it; any other error: try again later
   */
  deliver(cards: readonly Card[], removed: readonly string[], mark: IndexMark): Promise<Delivery>
  /** fills a second index beside the one in use, and puts it in its place at once when `fill` is done */
  replace(fill: (index: Pick<SearchIndex, 'deliver'>) => Promise<IndexMark>): Promise<void>
}

/** What the engine has been handed and may not have looked at yet. */
export interface Delivery {
  /** Resolves when all of it can be found. @throws as `deliver` */
  arrived(): Promise<void>
}

/** The engine looked at a delivery and will never take it as it is. */
export class Refused extends Error {
  override readonly name = 'Refused'
}
