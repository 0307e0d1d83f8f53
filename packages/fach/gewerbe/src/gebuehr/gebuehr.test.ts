import { betrag, kalendertag } from '@verbundakte/kernel'
import { expect, test } from 'vitest'
import { abmeldung, anmeldung, gmbh } from '../test-support/beispiele.ts'
import { gaststaettePruefen, vorDreiMonaten } from './gaststaette.ts'
import { type Gebuehrenzeile, gebuehr } from './gebuehr.ts'

const tag = kalendertag
const zeile = (
  id: string,
  tatbestand: Gebuehrenzeile['tatbestand'],
  cents: number,
  ab: string,
  bis: string | null,
): Gebuehrenzeile => ({
  id,
  tatbestand,
  betrag: betrag(cents),
  gueltigAb: tag(ab),
  gueltigBis: bis === null ? null : tag(bis),
  rechtsgrundlage: 'Satzung',
})
const tabelle = [
  zeile('1', 'anmeldung', 2600, '2020-01-01', '2025-12-31'),
  zeile('2', 'anmeldung', 3001, '2026-01-01', null),
  zeile('3', 'weiterer-vertreter', 1000, '2020-01-01', null),
  zeile('4', 'abmeldung', 0, '2020-01-01', null),
]

test('the line of the day of receipt counts, to its last day', () => {
  expect(gebuehr(anmeldung(), tabelle, tag('2025-12-31')).summe).toBe(2600)
  expect(gebuehr(anmeldung(), tabelle, tag('2026-01-01')).summe).toBe(3001)
})

test('each further representative of a company, but not of a partnership', () => {
  expect(gebuehr(anmeldung(gmbh), tabelle, tag('2026-01-01'))).toMatchObject({
    summe: 4001,
    posten: [{ zeile: '2' }, { zeile: '3', anzahl: 1 }],
  })
  expect(gebuehr(anmeldung({ ...gmbh, rechtsform: '121000' }), tabelle, tag('2026-01-01')).summe).toBe(3001)
})

test('nothing for an Abmeldung is a line of 0 €; no line at all is said', () => {
  expect(gebuehr(abmeldung(), tabelle, tag('2026-01-01'))).toMatchObject({
    summe: 0,
    posten: [{ zeile: '4' }],
    ohneZeile: [],
  })
  expect(gebuehr(anmeldung(), tabelle, tag('2019-12-31'))).toMatchObject({ summe: 0, ohneZeile: ['anmeldung'] })
  expect(gebuehr(anmeldung(), tabelle, tag('2026-01-01'), { alkohol: true }).ohneZeile).toEqual([
    'gaststaette-mit-alkohol',
  ])
})

test('waived in whole or in half, ex officio and as a correction for nothing', () => {
  const erlass = (anteil: 'ganz' | 'haelfte') =>
    gebuehr(anmeldung(), tabelle, tag('2026-01-01'), { erlass: { anteil, grund: 'Härtefall' } })
  expect(erlass('ganz')).toMatchObject({ erlassen: 3001, summe: 0 })
  expect(erlass('haelfte')).toMatchObject({ erlassen: 1501, summe: 1500 })
  expect(gebuehr(anmeldung({}, { vonAmtsWegen: true }), tabelle, tag('2026-01-01'))).toMatchObject({
    summe: 0,
    ohneZeile: [],
  })
  const korrektur = { von: '01936000-0000-7000-8000-000000000001', art: 'berichtigung' as const }
  expect(gebuehr(anmeldung({}, { korrektur }), tabelle, tag('2026-01-01')).posten).toEqual([])
})

const alle = (vom: string) => ({
  fuehrungszeugnis: tag(vom),
  gewerbezentralregister: tag(vom),
  schuldnerverzeichnis: tag(vom),
  steuern: tag(vom),
})
const dauernd = {
  art: 'dauernd' as const,
  alkohol: true,
  eingang: tag('2026-11-20'),
  beginn: tag('2027-01-01'),
  nachweise: alle('2026-11-01'),
}
const codes = (anders: object) => gaststaettePruefen({ ...dauernd, ...anders }).map(({ code }) => code)

test('with alcohol six weeks ahead and papers of three months at most', () => {
  expect(codes({})).toEqual([])
  expect(codes({ beginn: tag('2026-12-31') })).toEqual(['gast-sechs-wochen'])
  expect(codes({ nachweise: alle('2026-08-20') })).toEqual([])
  expect(codes({ nachweise: alle('2026-08-19') })).toHaveLength(4)
  expect(codes({ nachweise: { ...alle('2026-11-01'), steuern: undefined } })).toEqual(['gast-fehlt-steuern'])
  expect(codes({ nachweise: { ...alle('2026-11-01'), steuern: tag('2026-11-21') } })).toEqual(['gast-zukunft-steuern'])
  expect(codes({ alkohol: false, beginn: tag('2026-11-20'), nachweise: {} })).toEqual([])
  expect([vorDreiMonaten(tag('2026-05-31')), vorDreiMonaten(tag('2026-01-15'))]).toEqual(['2026-02-28', '2025-10-15'])
})

test('a temporary event four weeks ahead, unless waived, and with what § 6 asks', () => {
  const fest = {
    art: 'voruebergehend' as const,
    eingang: tag('2026-11-20'),
    beginn: tag('2026-12-18'),
    ende: tag('2026-12-20'),
    ort: 'Markt',
    angebot: 'Glühwein',
    besucher: 300,
    fristErlassen: false,
  }
  const was = (anders: object) => gaststaettePruefen({ ...fest, ...anders }).map(({ code }) => code)
  expect(was({})).toEqual([])
  expect(was({ beginn: tag('2026-12-17') })).toEqual(['gast-vier-wochen'])
  expect(was({ beginn: tag('2026-12-17'), fristErlassen: true })).toEqual([])
  expect(was({ ende: tag('2026-12-01'), ort: undefined, angebot: undefined, besucher: undefined })).toEqual([
    'gast-zeitraum',
    'gast-ort',
    'gast-angebot',
    'gast-besucher',
  ])
})
