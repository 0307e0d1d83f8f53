/**
 * search: full text per Gemeinde and visibility. Answers ids, never rows.
 */
import type { SchemaSource } from '@verbundakte/database'

export {
  FACETS,
  type Facet,
  type Found,
  type Hit,
  type Search,
  type SearchQuery,
  type SearchSource,
  type SearchText,
  type Snippet,
} from './face.ts'

export const searchSchema: SchemaSource = {
  name: 'search',
  migrations: new URL('../migrations/', import.meta.url),
  tableRights: { nachlauf: 'loeschen' },
}
