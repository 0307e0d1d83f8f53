import { describe, expect, it } from 'vitest'
import { compareGerman, formatDay, formatInstant, formatSize } from './display.ts'

describe('what people read', () => {
  it('writes days, instants and sizes the German way', () => {
    expect(formatDay('2026-11-02')).toBe('02.11.2026')
    expect(formatDay(null)).toBe('–')
    expect(formatInstant('2026-07-01T22:30:00Z')).toBe('02.07.2026, 00:30')
    expect(formatSize(999)).toBe('999 Byte')
    expect(formatSize(1_250_000)).toBe('1,25 MB')
  })

  it('sorts umlauts beside their letter and numbers by value', () => {
    expect(['Zaun', 'Ähre', '130.10', '130.9', 'Apfel'].sort(compareGerman)).toEqual([
      '130.9',
      '130.10',
      'Ähre',
      'Apfel',
      'Zaun',
    ])
  })
})
