import { describe, expect, it } from 'vitest'
import { markedByPointer, markingKey } from './marking.ts'

const IDS = ['a', 'b', 'c', 'd']
const stroke = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey', boolean>> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
})
const marks = (before: readonly string[], at: number, ...keys: Parameters<typeof stroke>) => {
  const after = markingKey(new Set(before), IDS, at, stroke(...keys))
  return after && { marked: [...after.marked], step: after.step }
}

describe('marking rows', () => {
  it('by Space, one by one, there and back', () => {
    expect(marks([], 1, ' ')).toEqual({ marked: ['b'], step: undefined })
    expect(marks(['b', 'c'], 1, ' ')?.marked).toEqual(['c'])
  })

  it('by Shift and arrows, along the list, and back over what was marked', () => {
    expect(marks([], 1, 'ArrowDown', { shiftKey: true })).toEqual({ marked: ['b', 'c'], step: 'ArrowDown' })
    expect(marks(['b', 'c'], 2, 'ArrowUp', { shiftKey: true })).toEqual({ marked: ['b'], step: 'ArrowUp' })
    expect(marks([], 3, 'ArrowDown', { shiftKey: true })).toBeNull()
  })

  it('all by Ctrl+A, none by Ctrl+A again or Escape; Escape without marks is left to the screen', () => {
    expect(marks(['b'], 0, 'a', { ctrlKey: true })?.marked).toEqual(IDS)
    expect(marks(IDS, 0, 'a', { metaKey: true })?.marked).toEqual([])
    expect(marks(['b'], 0, 'Escape')?.marked).toEqual([])
    expect(marks([], 0, 'Escape')).toBeNull()
    expect(marks(['b'], 0, 'ArrowDown')).toBeNull()
    expect(markingKey(new Set(), [], 0, stroke(' '))).toBeNull()
  })

  it('by the pointer: one, or everything from the chosen row', () => {
    expect([...markedByPointer(new Set(['a']), IDS, 0, 2, false)]).toEqual(['a', 'c'])
    expect([...markedByPointer(new Set(), IDS, 3, 1, true)]).toEqual(['b', 'c', 'd'])
  })
})
