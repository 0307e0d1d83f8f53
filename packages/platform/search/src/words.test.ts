import { expect, test } from 'vitest'
import { cardOf, MOST_TEXT } from './card.ts'
import { END, START, snippets } from './snippets.ts'
import { foldedWords, spellings, wordsOf } from './words.ts'

test('a search is its words, as typed, ten at most', () => {
  expect(wordsOf(' "Müller" -Straße 132.10-2026/004 ')).toEqual(['Müller', 'Straße', '132', '10', '2026', '004'])
  expect(wordsOf('§§ – !')).toEqual([])
  expect(wordsOf('wort '.repeat(50))).toHaveLength(10)
})

test('words are folded once each, whatever stands between them', () => {
  expect(foldedWords('Müller, MÜLLER/Mueller', 'Straße')).toEqual(['mueller', 'strasse'])
})

test('umlauts are put in where German has them, and only there', () => {
  expect(spellings(['mueller', 'strasse'])).toEqual({ written: ['mueller strasse', 'müller straße'], varies: true })
  expect(spellings(['Müller'])).toEqual({ written: ['Müller'], varies: true })
  expect(spellings(['neue', 'Bauern', 'quer']).written).toEqual(['neue Bauern quer'])
  expect(spellings(['Antrag'])).toEqual({ written: ['Antrag'], varies: false })
})

test('the parts of a compound that an engine marks are one word for people', () => {
  expect(snippets(`Die Bahn${START}halte${END}${START}stelle${END} am Markt`)).toEqual([
    { text: 'Die Bahn', treffer: false },
    { text: 'haltestelle', treffer: true },
    { text: ' am Markt', treffer: false },
  ])
  expect(snippets('nichts gefunden')).toEqual([])
})

test('a card holds nothing an engine stumbles over: no half characters, no control characters, no endless text', () => {
  const text = `a\u0001b\u0000${'x'.repeat(MOST_TEXT - 5)}😀`
  const card = cardOf('Schreiben', 'id', { titel: 't', kennzeichen: [], namen: [], text, facetten: {} }, [])
  expect(card.text.startsWith('a b x')).toBe(true)
  expect(card.text).toHaveLength(MOST_TEXT)
  expect(card.text.isWellFormed()).toBe(true)
})
