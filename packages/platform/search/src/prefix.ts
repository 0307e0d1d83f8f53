import { type Installation, MAIN_DATABASE } from '@verbundakte/database'

/**
 * How index names of an installation begin unless told otherwise: with the name of its main database, so that several
 * installations, and test runs, can share one server without a word of configuration.
 */
export function prefixOf({ databases }: Pick<Installation, 'databases'>): string {
  const url = databases[MAIN_DATABASE]
  const name = url === undefined ? 'verbund' : decodeURIComponent(new URL(url).pathname.slice(1))
  return `${name.replace(/[^A-Za-z0-9-]/g, '_').slice(0, 100)}_`
}
