import { expect, test } from 'vitest'
import { readGegenstaende } from './gegenstaende.ts'

const ARTEN = ['Akte', 'Vorgang', 'Dokument']
const A = '0193b2c0-0000-7000-8000-00000000000a'
const V = '0193b2c0-0000-7000-8000-00000000000b'
const read = (text: string) => readGegenstaende(text, ARTEN)

test('an address copied from the browser means the innermost thing it shows', () => {
  expect(read(`http://localhost:8080/sontra/akte/${A}/vorgang/${V}`)).toEqual([{ art: 'Vorgang', id: V }])
  expect(read(`/sontra/akte/${A}`)).toEqual([{ art: 'Akte', id: A }])
})

test('a kind and an id, one a line', () => {
  expect(read(`Dokument ${A}\n\n vorgang ${V.toUpperCase()} `)).toEqual([
    { art: 'Dokument', id: A },
    { art: 'Vorgang', id: V },
  ])
  expect(read('')).toEqual([])
})

test('what is neither is not guessed', () => {
  expect(read(`Vorgang ${V}\nder grüne Ordner`)).toBeNull()
  expect(read(V)).toBeNull()
  expect(readGegenstaende(`Hund ${V}`, ARTEN)).toBeNull()
})
