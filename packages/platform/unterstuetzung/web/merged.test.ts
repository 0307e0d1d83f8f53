import { expect, test } from 'vitest'
import { merged } from './merged.ts'

test('hits of several Gemeinden take turns, and each keeps its own order', () => {
  expect(merged([['a1', 'a2', 'a3'], [], ['c1', 'c2']])).toEqual(['a1', 'c1', 'a2', 'c2', 'a3'])
  expect(merged([])).toEqual([])
})
