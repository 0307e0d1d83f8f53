import { expect, test } from 'vitest'
import { cardOf, MOST_TEXT } from './card.ts'
import { excerptOf, patternsOf } from './excerpt.ts'
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
  expect(spellings(['mueller', 'strasse'])).toEqual({
    written: ['mueller strasse', 'müller straße'],
    folded: 'mueller strasse',
    varies: true,
  })
  expect(spellings(['Müller'])).toEqual({ written: ['Müller'], folded: 'mueller', varies: true })
  expect(spellings(['neue', 'Bauern', 'quer']).written).toEqual(['neue Bauern quer'])
  expect(spellings(['Antrag'])).toEqual({ written: ['Antrag'], folded: 'antrag', varies: false })
})

test('an excerpt marks the word that was found, to its end, in every spelling and inflection', () => {
  const show = (search: string, stelle: string | null, namen: string[] = []) => {
    const patterns = patternsOf(wordsOf(search))
    return patterns && excerptOf({ stelle, namen, kennzeichen: ['132.10'] }, patterns)
  }
  expect(show('mueller', 'Frau Müllers Antrag')).toEqual([
    { text: 'Frau ', treffer: false },
    { text: 'Müllers', treffer: true },
    { text: ' Antrag', treffer: false },
  ])
  expect(show('Genehmigungen', 'die Genehmigung')).toContainEqual({ text: 'Genehmigung', treffer: true })
  expect(show('Haltestelle', 'Bahnhaltestelle am Markt')).toContainEqual({ text: 'haltestelle', treffer: true })
  expect(show('Jürgen', 'nichts davon', ['Jürgen Beispiel'])).toEqual([
    { text: 'Jürgen', treffer: true },
    { text: ' Beispiel', treffer: false },
  ])
  expect(show('132.10', null)).toContainEqual({ text: '132', treffer: true })
  expect(show('Tippfeler', 'ein Tippfehler')).toEqual([])
  expect(patternsOf([])).toBeNull()
})

test('a card holds nothing an engine stumbles over: no half characters, no control characters, no endless text', () => {
  const text = `a\u0001b\u0000${'x'.repeat(MOST_TEXT - 5)}😀`
  const card = cardOf('Schreiben', 'id', { titel: 't', kennzeichen: [], namen: [], text, facetten: {} }, [])
  expect(card.text.startsWith('a b x')).toBe(true)
  expect(card.text).toHaveLength(MOST_TEXT)
  expect(card.text.isWellFormed()).toBe(true)
})
