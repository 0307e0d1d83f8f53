import { expect, test } from 'vitest'
import { ByText } from './by-text.ts'

test('keeps a thousand short texts, and of long ones only what fits; the oldest leave first', () => {
  const kept = new ByText<number>()
  for (let n = 0; n < 1200; n++) kept.set(`{ a${n} }`, n)
  expect(kept.size.texts).toBe(1000)
  expect([kept.get('{ a199 }'), kept.get('{ a200 }'), kept.get('{ a1199 }')]).toEqual([undefined, 200, 1199])
  for (let n = 0; n < 50; n++) kept.set(`{ a } #${n}${'x'.repeat(900_000)}`, n)
  expect(kept.size.characters).toBeLessThanOrEqual(2_000_000)
  expect(kept.size.texts).toBe(2)
  kept.set('x'.repeat(2_000_001), 1)
  expect(kept.size.texts).toBe(2)
})

test('the same text twice counts once, and what is taken out no more', () => {
  const kept = new ByText<number>()
  kept.set('{ a }', 1)
  kept.set('{ a }', 2)
  expect([kept.get('{ a }'), kept.size]).toEqual([2, { texts: 1, characters: 5 }])
  kept.delete('{ a }')
  expect(kept.size).toEqual({ texts: 0, characters: 0 })
})
