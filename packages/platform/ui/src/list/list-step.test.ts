import { describe, expect, it } from 'vitest'
import { listStep, nearEnd } from './list-step.ts'

describe('moving in a list', () => {
  it('moves by arrows and by j and k', () => {
    expect([listStep(3, 9, 'ArrowDown'), listStep(3, 9, 'j'), listStep(3, 9, 'ArrowUp'), listStep(3, 9, 'k')]).toEqual([
      4, 4, 2, 2,
    ])
  })

  it('stays within the list and says so by null', () => {
    expect(listStep(8, 9, 'ArrowDown')).toBeNull()
    expect(listStep(0, 9, 'k')).toBeNull()
    expect(listStep(2, 9, 'PageUp')).toBe(0)
    expect(listStep(5, 9, 'PageDown')).toBe(8)
    expect(listStep(0, 0, 'ArrowDown')).toBeNull()
  })

  it('enters a list without a selection at its first row', () => {
    expect(listStep(-1, 9, 'j')).toBe(0)
    expect(listStep(-1, 9, 'ArrowUp')).toBe(0)
  })

  it('asks for the next page before the end is reached', () => {
    expect(nearEnd(24, 50)).toBe(false)
    expect(nearEnd(25, 50)).toBe(true)
  })
})
