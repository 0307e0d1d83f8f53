import { expect, test } from 'vitest'
import { ARTEN } from '../anzeige/anzeige.ts'
import { FELDPFADE } from '../anzeige/felder.ts'
import { gefragt } from '../anzeige/gefragt.ts'
import { anmeldung, kontext } from '../test-support/beispiele.ts'
import { erfinden } from '../test-support/erfinden.ts'
import { pruefen, vollstaendig } from './pruefen.ts'

test('a complete new business may get its receipt', () => {
  expect(vollstaendig(pruefen(anmeldung(), kontext))).toBe(true)
})

test('an empty draft is told what is missing, field by field, and nothing else', () => {
  const befunde = pruefen(anmeldung({}, { inhalt: {} }), kontext).filter(({ schwere }) => schwere === 'fehler')
  expect(befunde.every(({ art }) => art === 'fehlt')).toBe(true)
  const felder = new Set(befunde.flatMap((each) => each.felder))
  for (const feld of [1, 4, 5, 6, 8, 9, 10, 11, 13, 15, 18, 19, 20, 21, 22, 23, 25, 32]) expect(felder).toContain(feld)
})

const ENTWUERFE = Array.from({ length: 600 }, (_, i) => erfinden(i + 1))

test('any draft gets an answer, the same one twice, in words and about fields that exist', () => {
  const wrong = ENTWUERFE.flatMap((anzeige) => {
    const befunde = pruefen(anzeige, kontext)
    const nummern = new Set(FELDPFADE[anzeige.art].flatMap(({ felder }) => felder))
    const again = JSON.stringify(pruefen(structuredClone(anzeige), kontext)) === JSON.stringify(befunde)
    const sorted =
      befunde.findLastIndex((each) => each.schwere === 'fehler') <
      befunde.findIndex((each) => each.schwere === 'hinweis')
    const said = befunde.filter(
      ({ satz, code, felder, quelle, regel }) =>
        !/^[A-ZÄÖÜ„].*[.)]$/su.test(satz) ||
        !code.startsWith(regel.toLowerCase().replace('-', '')) ||
        quelle.length < 4 ||
        felder.some((feld) => !nummern.has(feld)),
    )
    return [
      ...said,
      ...(again ? [] : ['not the same twice']),
      ...(sorted || befunde.every((each) => each.schwere === 'fehler') ? [] : ['not sorted']),
    ]
  })
  expect(wrong).toEqual([])
})

test('what is missing or wrong is always something that is asked', () => {
  const wrong = ENTWUERFE.flatMap((anzeige) => {
    const gestellt = new Set(gefragt(anzeige))
    return pruefen(anzeige, kontext).filter(
      ({ schwere, felder }) => schwere === 'fehler' && felder.length > 0 && !felder.some((feld) => gestellt.has(feld)),
    )
  })
  expect(wrong).toEqual([])
})

test('every kind of form is invented', () => {
  expect(new Set(Array.from({ length: 50 }, (_, i) => erfinden(i).art))).toEqual(new Set(ARTEN))
})
