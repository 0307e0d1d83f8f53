import { expect, test } from 'vitest'
import { enterMeant } from './enter-meant.ts'

test('Enter struck twice or held opens no row that nobody has read; the same row, or later, it does', () => {
  const first = { row: 'a', at: 1000 }
  expect(enterMeant(null, first, false)).toBe(true)
  expect(enterMeant(first, { row: 'b', at: 1120 }, false)).toBe(false)
  expect(enterMeant(first, { row: 'b', at: 1250 }, false)).toBe(true)
  expect(enterMeant(first, { row: 'a', at: 1120 }, false)).toBe(true)
  expect(enterMeant(first, { row: 'b', at: 9000 }, true)).toBe(false)
})
