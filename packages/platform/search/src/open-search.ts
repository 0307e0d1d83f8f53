import type { Databases, Installation } from '@verbundakte/database'
import { cardId, objectOf } from './card.ts'
import type { Question } from './engine.ts'
import type { Found, Search } from './face.ts'
import { meilisearchClient } from './meilisearch/client.ts'
import { MeilisearchEngine } from './meilisearch/engine.ts'
import { PostgresEngine } from './postgres/engine.ts'
import { excerpts } from './postgres/excerpts.ts'
import { prefixOf } from './prefix.ts'
import { TwoEngines } from './two-engines.ts'
import { wordsOf } from './words.ts'

export interface OpenSearchOptions {
  readonly databases: Databases
  readonly installation: Pick<Installation, 'meili' | 'databases'>
  /** how names of indexes begin; see `prefixOf` */
  readonly prefix?: string
}

/** Milliseconds a clerk waits for the engine before Postgres answers. */
const PATIENCE = 2000

/** The search of an installation: the engine and Postgres together, or Postgres alone. Connects nothing yet. */
export function openSearch({ databases, installation, prefix }: OpenSearchOptions): Search {
  const postgres = new PostgresEngine(databases)
  const { meili } = installation
  const answer = meili
    ? new TwoEngines(
        databases,
        new MeilisearchEngine(meilisearchClient(meili, PATIENCE), prefix ?? prefixOf(installation)),
        postgres,
      )
    : { find: async (question: Question) => ({ ...(await postgres.find(question)), hinweis: WITHOUT }) }
  return {
    async find(gemeinde, audience, query) {
      const words = wordsOf(query.text)
      // Signs without a letter ask for something, and nothing is made of them; no text at all asks for everything.
      if (audience.length === 0 || (words.length === 0 && query.text.trim() !== '')) return NOTHING
      const { filter, limit, offset } = query
      const question = { gemeinde, audience, words, filter, limit, offset }
      const { hits, ...rest } = await answer.find(question)
      return { hits: hits.map(objectOf), ...rest }
    },
    async excerpts(gemeinde, audience, query, hits) {
      if (hits.length === 0) return []
      const question = { gemeinde, audience, words: wordsOf(query.text) }
      const shown = await excerpts(
        databases,
        question,
        hits.map(({ art, id }) => cardId(art, id)),
      )
      return hits.map((hit) => shown.get(cardId(hit.art, hit.id)) ?? null)
    },
  }
}

const WITHOUT =
  'Hier läuft keine Suchmaschine: gefunden werden ganze Wörter und ihre Anfänge, keine Tippfehler und keine Wortteile.'

const NOTHING: Found = { hits: [], total: 0, facets: {}, hinweis: null }
