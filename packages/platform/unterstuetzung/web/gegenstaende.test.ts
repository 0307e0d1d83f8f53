import { expect, test } from 'vitest'
import { readGegenstaende } from './gegenstaende.ts'

const A = '0193b2c0-0000-7000-8000-00000000000a'
const V = '0193b2c0-0000-7000-8000-00000000000b'

test('an address copied from the browser means the innermost thing it shows', () => {
  expect(readGegenstaende(`http://localhost:8080/sontra/akte/${A}/vorgang/${V}`)).toEqual([{ art: 'Vorgang', id: V }])
  expect(readGegenstaende(`/sontra/akte/${A}`)).toEqual([{ art: 'Akte', id: A }])
})

test('a kind and an id, or an id alone, one a line', () => {
  expect(readGegenstaende(`Dokument ${A}\n\n ${V.toUpperCase()} `)).toEqual([
    { art: 'Dokument', id: A },
    { art: 'Vorgang', id: V },
  ])
  expect(readGegenstaende('')).toEqual([])
})

test('what is neither is not guessed', () => {
  expect(readGegenstaende(`${V}\nder grüne Ordner`)).toBeNull()
})
