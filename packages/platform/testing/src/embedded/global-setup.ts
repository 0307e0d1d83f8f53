import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { endWithStarter } from './starter.ts'
import { startTestRun } from './test-run.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Superuser's address of this run's Postgres. Make a database of your own in it. */
    adminUrl: string
    /** This run's Meilisearch, shared by all files: use index names of your own. Null where the platform has none. */
    meili: { url: string; key: string } | null
    /** A directory of this run, gone with it: for what is made once and used by many files. */
    place: string
  }
}

/** Kept between runs, so that a run does not copy and check 131 MB again. */
const PROGRAMS = fileURLToPath(new URL('../../../../../.data/programme', import.meta.url))

/** Servers of its own for one vitest run; tests reach them by `inject('adminUrl')` and `inject('meili')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = await startTestRun(PROGRAMS)
  process.once('exit', run.removeNow)
  endWithStarter(Number(process.env.VERBUND_STARTER), () => process.exit(137))
  // vitest tears down at SIGINT and SIGTERM; a closed terminal would end it without a word.
  process.once('SIGHUP', () => process.exit(129))
  project.provide('adminUrl', run.adminUrl)
  project.provide('meili', run.meili)
  project.provide('place', run.path)
  return async () => {
    process.off('exit', run.removeNow)
    await run.stop()
  }
}
