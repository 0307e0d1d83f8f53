import { describe, expect, it } from 'vitest'
import { readGermanDate } from './german-date.ts'

const HEUTE = '2026-11-22'

describe('reading a date', () => {
  it.each([
    ['22.11.2026', '2026-11-22'],
    ['22.11.26', '2026-11-22'],
    ['22.11.', '2026-11-22'],
    ['22.11', '2026-11-22'],
    ['1.2.98', '1998-02-01'],
    ['3.10.46', '2046-10-03'],
    ['3.10.47', '1947-10-03'],
    ['221126', '2026-11-22'],
    ['22112026', '2026-11-22'],
    ['2211', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['22/11/2026', '2026-11-22'],
    ['heute', '2026-11-22'],
    [' Gestern ', '2026-11-21'],
    ['morgen', '2026-11-23'],
    ['+14', '2026-12-06'],
    ['29.2.2028', '2028-02-29'],
  ])('takes %s for %s', (text, tag) => {
    expect(readGermanDate(text, HEUTE)).toEqual({ tag })
  })

  it('takes an empty field for no date', () => {
    expect(readGermanDate('  ', HEUTE)).toEqual({ tag: null })
  })

  it.each(['29.2.2026', '31.4.', '0.1.2026', '12.13.2026'])('says that %s does not exist', (text) => {
    expect(readGermanDate(text, HEUTE)).toEqual({ fehler: expect.stringContaining('gibt es nicht') })
  })

  it.each(['nächste Woche', '22.', '11/2026', '1.1.123'])('says how to write a date instead of %s', (text) => {
    expect(readGermanDate(text, HEUTE)).toEqual({ fehler: expect.stringContaining('22.11.2026') })
  })
})

it.each([
  ['in 2 Wochen', '2026-12-06'],
  ['2 wochen', '2026-12-06'],
  ['in einer Woche', '2026-11-29'],
  ['in 3 Tagen', '2026-11-25'],
  ['in einem Monat', '2026-12-22'],
  ['in 3 Monaten', '2027-02-22'],
  ['Montag', '2026-11-23'],
  ['Sonntag', '2026-11-29'],
])('reads „%s“ as a day to come', (input, tag) => {
  expect(readGermanDate(input, '2026-11-22')).toEqual({ tag })
})

it('ends a month on its last day rather than in the next month', () => {
  expect(readGermanDate('in einem Monat', '2027-01-31')).toEqual({ tag: '2027-02-28' })
})

it('means the next one by a day without a year, where a day to come is asked for', () => {
  expect(readGermanDate('15.1.', '2026-11-22', true)).toEqual({ tag: '2027-01-15' })
  expect(readGermanDate('15.12.', '2026-11-22', true)).toEqual({ tag: '2026-12-15' })
  expect(readGermanDate('15.1.', '2026-11-22')).toEqual({ tag: '2026-01-15' })
})
