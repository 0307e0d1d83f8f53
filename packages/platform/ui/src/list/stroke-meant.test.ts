import { expect, test } from 'vitest'
import { doubled, strokeMeant } from './stroke-meant.ts'

test('a key struck twice or held does nothing to a row that nobody has read; to the same row, or later, it does', () => {
  const first = { row: 'a', at: 1000 }
  expect(strokeMeant(null, first, false)).toBe(true)
  expect(strokeMeant(first, { row: 'b', at: 1120 }, false)).toBe(false)
  expect(strokeMeant(first, { row: 'b', at: 1250 }, false)).toBe(true)
  expect(strokeMeant(first, { row: 'a', at: 1120 }, false)).toBe(true)
  expect(strokeMeant(first, { row: 'b', at: 9000 }, true)).toBe(false)
})

test('over a slow line the next row comes late, and is read no sooner for that', () => {
  const first = { row: 'a', at: 1000 }
  expect(strokeMeant(first, { row: 'b', at: 1600, since: 1500 }, false)).toBe(false)
  expect(strokeMeant(first, { row: 'b', at: 1750, since: 1500 }, false)).toBe(true)
  // It lay there before, as where people go to it themselves.
  expect(strokeMeant(first, { row: 'b', at: 1260, since: 900 }, false)).toBe(true)
})

test('what finishes a row does so once, and again when somebody meant it again', () => {
  const first = { row: 'a', at: 1000 }
  expect(doubled(first, { row: 'a', at: 1120 })).toBe(true)
  expect(doubled(first, { row: 'a', at: 2000 })).toBe(false)
  expect(doubled(first, { row: 'b', at: 1600, since: 1500 })).toBe(true)
  expect(doubled(first, { row: 'b', at: 2000, since: 1500 })).toBe(false)
})
