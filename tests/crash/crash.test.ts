import { expect, test } from 'vitest'
import { ALL_PARTS } from './installation.ts'
import { besiege } from './siege.ts'

test('kill -9 of gateway, worker, Meilisearch and Postgres during uploads loses nothing that was acknowledged', {
  timeout: 240_000,
}, async () => {
  const said: string[] = []
  const outcome = await besiege({
    seed: 'one of each',
    rounds: 1,
    clerks: 4,
    pauseMs: 350,
    engine: false,
    report: (satz) => said.push(satz),
  })
  expect(outcome.broken, said.join('\n')).toEqual([])
  expect([...outcome.kills].sort()).toEqual([...ALL_PARTS].sort())
  // Otherwise nothing was under way while it happened.
  expect(outcome.filed).toBeGreaterThan(20)
})
