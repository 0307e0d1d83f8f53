import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
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
