import { expect, test } from 'vitest'
import { exportPfad, readFilter, variablesOf, writeFilter } from './filter.ts'

const FILTER = { objekt: '130.10-0001', person: '', ereignis: 'akte.angelegt', von: '2026-11-01', bis: '' }

test('a filter stands in the address and comes back from it', () => {
  expect(readFilter(writeFilter(FILTER))).toEqual(FILTER)
  expect(variablesOf(FILTER)).toEqual({ ...FILTER, person: null, bis: null })
})

test('what is handed out is what is shown, and to be checked the whole log', () => {
  expect(exportPfad('meinhard', 'csv', FILTER)).toBe(
    '/protokoll/export?objekt=130.10-0001&ereignis=akte.angelegt&von=2026-11-01&gemeinde=meinhard&format=csv',
  )
  expect(exportPfad('meinhard', 'jsonl', null)).toBe('/protokoll/export?gemeinde=meinhard&format=jsonl')
})
