/**
 * search: full text per Gemeinde and visibility. Answers ids, never rows.
 *
 * `openSearch` is what requests ask. `startIndexer` runs in the worker and turns recorded events into what can be found.
 * Between them stand cards (`search.karte`), one per object: Postgres searches them itself, the engine is fed from them.
 */
import type { SchemaSource } from '@verbundakte/database'

export {
  FACETS,
  type Facet,
  type Found,
  type FoundId,
  type Hit,
  type Search,
  type SearchQuery,
  type SearchSource,
  type SearchText,
  type Snippet,
} from './face.ts'
export type { Readers } from './indexer/project.ts'
export { type Indexer, type IndexerOptions, startIndexer } from './indexer/start-indexer.ts'
export { type OpenSearchOptions, openSearch } from './open-search.ts'

export const searchSchema: SchemaSource = {
  name: 'search',
  migrations: new URL('../migrations/', import.meta.url),
  tableRights: { karte: 'loeschen' },
}
