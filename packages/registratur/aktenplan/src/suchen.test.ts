import { expect, test } from 'vitest'
import { positionenSuchen } from './suchen.ts'
import type { Position } from './tables.ts'

function position(kennzeichen: string, titel: string, synonyme: string[] = []): Position {
  // The search looks at these columns only.
  return { kennzeichen, titel, synonyme, betreffseinheit: kennzeichen.includes('.') } as unknown as Position
}

const PLAN = [
  position('1', 'Öffentliche Sicherheit und Ordnung'),
  position('110.10', 'Meldewesen, An- und Abmeldungen', ['Umzug', 'Wohnsitz']),
  position('130', 'Gewerbeanzeigen'),
  position('130.10', 'Gewerbeanmeldungen', ['Laden eröffnen', 'Selbständigkeit']),
  position('665.20', 'Straßenbeleuchtung', ['Laterne kaputt']),
  position('921.10', 'Hundesteuer', ['Hund anmelden', 'Hundemarke']),
]
const found = (suche: string, hoechstens = 3) =>
  positionenSuchen(PLAN, suche, hoechstens).map((each) => each.kennzeichen)

test('finds by number, whole and by its beginning', () => {
  expect(found('921.10')).toEqual(['921.10'])
  expect(found('130')).toEqual(['130', '130.10'])
})

test('finds by what the citizen said: synonyms before titles that know one of the words', () => {
  expect(found('Hund anmelden')[0]).toBe('921.10')
  expect(found('laden eröffnen')).toEqual(['130.10'])
  expect(found('laterne')).toEqual(['665.20'])
})

test('finds words inside compounds, in any case and spelling of umlauts', () => {
  expect(found('steuer')).toEqual(['921.10'])
  expect(found('STRASSENBELEUCHTUNG')).toEqual(['665.20'])
  expect(found('Strassen')).toEqual(['665.20'])
  expect(found('oeffentliche')).toEqual(['1'])
  expect(found('eroeffnen')).toEqual(['130.10'])
})

test('finds nothing for nothing, and no more than asked', () => {
  expect(found('')).toEqual([])
  expect(found('   ')).toEqual([])
  expect(found('xyz')).toEqual([])
  expect(found('e', 2).length).toBeLessThanOrEqual(2)
  expect(found('(.*)\\[')).toEqual([])
})
