import { expect, test } from 'vitest'
import {
  betragLesen,
  betragSchreiben,
  fold,
  gemeindeId,
  heute,
  Invalid,
  isUuid,
  jahresende,
  kalendertag,
  plusTage,
  uuidv7,
} from './index.ts'

test('a Gemeinde has a short name that needs quoting nowhere', () => {
  expect(gemeindeId('bad-sooden-allendorf')).toBe('bad-sooden-allendorf')
  for (const falsch of ['', 'Meinhard', 'a_b', '-a', 'a-', "a'; drop table x", 'ä', '../x', 'a'.repeat(41)]) {
    expect(() => gemeindeId(falsch), falsch).toThrow(Invalid)
  }
})

test('ids of one process ascend, also within one millisecond', () => {
  const ids = Array.from({ length: 20_000 }, uuidv7)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual([...ids].sort())
  expect(ids.every(isUuid)).toBe(true)
})

test('a day is a day of the calendar, and "heute" is the German one', () => {
  expect(() => kalendertag('2026-02-30')).toThrow(Invalid)
  expect(heute(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01')
  expect(plusTage(kalendertag('2024-02-28'), 2)).toBe('2024-03-01')
  expect(jahresende(kalendertag('2013-01-03'), 10)).toBe('2023-12-31')
})

test('money is read and written as Germans write it', () => {
  expect(betragLesen('1.234,5')).toBe(123_450)
  expect(betragLesen('-0,07 €')).toBe(-7)
  expect(betragSchreiben(betragLesen('1234,56'))).toBe('1.234,56\u00a0€')
  for (const falsch of ['1,234', '1.23,4', '', 'zwölf']) expect(() => betragLesen(falsch), falsch).toThrow(Invalid)
})

test('words are compared without umlauts, sharp s and accents', () => {
  expect(fold('Müllabfuhr Große STRASSE Café')).toBe('muellabfuhr grosse strasse cafe')
  expect(fold('u\u0308ber')).toBe('ueber')
})
