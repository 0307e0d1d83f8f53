import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { starteTestlauf } from './testlauf.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Superuser's address of this run's Postgres. Make a database of your own in it. */
    adminUrl: string
    /** This run's Meilisearch, shared by all files: use index names of your own. Null where the platform has none. */
    meili: { url: string; schluessel: string } | null
  }
}

/** Kept between runs, so that a run does not copy and check 131 MB again. */
const PROGRAMME = fileURLToPath(new URL('../../../../../.data/programme', import.meta.url))

/** Servers of its own for one vitest run; tests reach them by `inject('adminUrl')` and `inject('meili')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const lauf = await starteTestlauf(PROGRAMME)
  process.once('exit', lauf.sofortWeg)
  // vitest tears down at SIGINT and SIGTERM; a closed terminal would end it without a word.
  process.once('SIGHUP', () => process.exit(129))
  project.provide('adminUrl', lauf.adminUrl)
  project.provide('meili', lauf.meili)
  return async () => {
    process.off('exit', lauf.sofortWeg)
    await lauf.stop()
  }
}
