import { createRequire } from 'node:module'
import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'

const fromPlatform = createRequire(new URL('packages/platform/graphql/package.json', import.meta.url))

const resolve = {
  // Vite would take graphql's `module` build, the libraries beside it take `main` as Node does: two copies of one
  // package, whose schemas refuse each other.
  alias: [{ find: /^graphql$/, replacement: fromPlatform.resolve('graphql') }],
}

/** Files that replace modules (`vi.mock`): they must not meet those that others have loaded. */
const ALONE = '**/*.alone.test.ts'
const files = {
  include: ['packages', 'services', 'infra', 'tests'].map((ort) => `${ort}/**/*.test.{ts,tsx}`),
  // Benchmarks have their own command; their numbers mean nothing beside running tests.
  exclude: [...configDefaults.exclude, '**/dist/**', 'tests/bench/**'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // Whoever polls waits for a thing, and when to give up is the same everywhere: vitest's second is too little on a
  // machine that also does something else.
  expect: { poll: { timeout: 10_000 } },
}
const run = {
  globalSetup: ['packages/platform/testing/src/embedded/global-setup.ts'],
  // Two at a time: more files do not finish sooner beside a real Postgres on two cores, they only time out.
  maxWorkers: 2,
}

/** Any files, each in a process of its own: for runs that change the program as it is loaded. */
export const alone = { resolve, test: { ...files, ...run } }

export default defineConfig({
  resolve,
  test: {
    ...run,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Modules are loaded once in each of the two processes, not anew for each of two hundred files: that was half of the
      // CPU of a run. Each file has its own database all the same.
      { resolve, test: { ...files, name: 'gemeinsam', exclude: [...files.exclude, ALONE], isolate: false } },
      { resolve, test: { ...files, name: 'allein', include: [ALONE] } },
    ],
  },
})
