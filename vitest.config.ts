import { createRequire } from 'node:module'
import { configDefaults, defineConfig } from 'vitest/config'

const fromPlatform = createRequire(new URL('packages/platform/graphql/package.json', import.meta.url))

export default defineConfig({
  resolve: {
    // Vite would take graphql's `module` build, the libraries beside it take `main` as Node does: two copies of one
    // package, whose schemas refuse each other.
    alias: [{ find: /^graphql$/, replacement: fromPlatform.resolve('graphql') }],
  },
  test: {
    include: ['packages', 'services', 'infra', 'tests'].map((ort) => `${ort}/**/*.test.{ts,tsx}`),
    // Benchmarks have their own command; their numbers mean nothing beside running tests.
    exclude: [...configDefaults.exclude, '**/dist/**', 'tests/bench/**'],
    globalSetup: ['packages/platform/testing/src/embedded/global-setup.ts'],
    // Two at a time: more files do not finish sooner beside a real Postgres on two cores, they only time out.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
