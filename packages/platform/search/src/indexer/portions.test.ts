import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inPortions } from './portions.ts'

const MOST = 100

it('keeps the order, leaves nothing out and never goes over the bound unless one text alone does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(150), { maxLength: 60 }), (sizes) => {
      const ids = sizes.map((_, i) => `n${i}`)
      const bytes = new Map(ids.map((id, i) => [id, sizes[i] ?? 0]))
      const portions = [...inPortions(ids, bytes, MOST)]
      expect(portions.flat()).toEqual(ids)
      const sums = portions.map((portion) => portion.reduce((sum, id) => sum + (bytes.get(id) ?? 0), 0))
      for (const [i, portion] of portions.entries()) {
        if (portion.length > 1) expect(sums[i]).toBeLessThanOrEqual(MOST)
        // What came next did not fit any more.
        const next = portions[i + 1]?.[0]
        if (next) expect((sums[i] ?? 0) + (bytes.get(next) ?? 0)).toBeGreaterThan(MOST)
      }
    }),
  )
})

it('takes texts of unknown length for short ones', () => {
  expect([...inPortions(['a', 'b', 'c'], new Map([['b', MOST]]), MOST)]).toEqual([['a', 'b', 'c']])
})
