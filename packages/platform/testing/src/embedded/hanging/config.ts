import { defineConfig } from 'vitest/config'

/** A run whose only test never ends, with the servers of every run: to be killed. See test-run.test.ts. */
export default defineConfig({
  root: import.meta.dirname,
  test: { include: ['fixture.ts'], globalSetup: ['../global-setup.ts'], testTimeout: 0 },
})
