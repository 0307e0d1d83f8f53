import { readFileSync } from 'node:fs'
import { kalendertag } from '@verbundakte/kernel'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { ARTEN } from '../anzeige/anzeige.ts'
import { FELDPFADE } from '../anzeige/felder.ts'
import { FASSUNGEN, FORMULARE, fassungAm, felder } from './fassungen.ts'

const csv: Record<string, string>[] = parse(
  readFileSync(new URL('../../daten/gewanzv_felder.csv', import.meta.url), 'utf8'),
  { columns: true },
)

test.each(ARTEN)('every field of the printed form is there, with its obligation: %s', (art) => {
  const gedruckt = csv.filter((each) => each.formular === FORMULARE[art].kennung && each.feld_nr !== '0')
  const hier = FASSUNGEN.flatMap((fassung) => (fassung.kennung === '2023' ? felder(fassung, art) : []))
  expect(hier.map(({ nummer }) => nummer)).toEqual(gedruckt.map((each) => Number(each.feld_nr)))
  const worte: Record<string, string> = {
    Pflicht: 'pflicht',
    bedingt: 'bedingt',
    optional: 'freiwillig',
    Papier: 'papier',
  }
  expect(hier.map(({ pflicht }) => pflicht)).toEqual(
    // Number 30 and 33, the signature, is on paper only.
    gedruckt.map((each) => worte[each.pflicht ?? '']),
  )
  expect(hier.every(({ hilfe, bezeichnung }) => hilfe.length > 0 && bezeichnung.length > 0)).toBe(true)
})

test.each(ARTEN)('every field number has a place in the content: %s', (art) => {
  const nummern = new Set(FELDPFADE[art].filter(({ pfad }) => pfad !== 'beiblatt').flatMap((each) => each.felder))
  expect([...nummern].sort((a, b) => a - b)).toEqual(
    csv
      .filter((each) => each.formular === FORMULARE[art].kennung && each.feld_nr !== '0')
      .map((each) => Number(each.feld_nr)),
  )
})

test('editions follow each other without a gap, and say what is not known of them', () => {
  for (const [i, fassung] of FASSUNGEN.entries()) {
    const naechste = FASSUNGEN[i + 1]
    if (!naechste) continue
    expect(fassung.gueltigBis).not.toBeNull()
    expect(fassung.gueltigBis && fassung.gueltigBis < naechste.gueltigAb).toBe(true)
    expect(fassungAm(naechste.gueltigAb)?.kennung).toBe(naechste.kennung)
    if (fassung.gueltigBis) expect(fassungAm(fassung.gueltigBis)?.kennung).toBe(fassung.kennung)
  }
  expect(FASSUNGEN.every(({ unbekannt }) => unbekannt.length > 0)).toBe(true)
  expect(fassungAm(kalendertag('2014-12-31'))).toBeUndefined()
  expect(fassungAm(kalendertag('2030-01-01'))?.kennung).toBe('2025')
})

test('field 27 asked for the Mitgliedsnummer until 2022 and for the Unternehmensnummer since', () => {
  const wortlaut = (tag: string) => {
    const fassung = fassungAm(kalendertag(tag))
    return fassung && felder(fassung, 'anmeldung').find(({ nummer }) => nummer === 27)?.bezeichnung
  }
  expect(wortlaut('2022-12-31')).toContain('Mitgliedsnummer')
  expect(wortlaut('2023-01-01')).toContain('Unternehmensnummer')
  expect(wortlaut('2026-01-01')).toContain('Unternehmensnummer')
})
