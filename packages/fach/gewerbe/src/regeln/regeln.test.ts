import { expect, test } from 'vitest'
import type { Anzeige } from '../anzeige/anzeige.ts'
import { kontext } from '../test-support/beispiele.ts'
import { FAELLE } from '../test-support/regelfaelle.ts'
import type { Kontext } from './befund.ts'
import { pruefen, REGELN } from './pruefen.ts'

/** What a rule says of an Anzeige; the codes alone, for a table that can be read. */
function codes(regel: string, anzeige: Anzeige, anders: Partial<Kontext> = {}): string[] {
  return pruefen(anzeige, { ...kontext, ...anders })
    .filter((each) => each.regel === regel)
    .map(({ code }) => code)
}

for (const [regel, was, anzeige, erwartet, anders] of FAELLE) {
  test(`${regel}: ${was}`, () => {
    expect(codes(regel, anzeige, anders).sort()).toEqual([...erwartet].sort())
  })
}

test('every rule has a case that holds and one that breaks', () => {
  for (const { id } of REGELN) {
    expect(FAELLE.some(([regel, , , erwartet]) => regel === id && erwartet.length === 0)).toBe(true)
    expect(FAELLE.some(([regel, , , erwartet]) => regel === id && erwartet.length > 0)).toBe(true)
  }
})
