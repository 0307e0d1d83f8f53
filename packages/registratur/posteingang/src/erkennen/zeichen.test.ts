import { expect, test } from 'vitest'
import { eigeneZeichen } from './zeichen.ts'

const gelesen = (text: string) => eigeneZeichen(text).map(({ aktenzeichen, vorgang }) => [aktenzeichen, vorgang])

test.for(['A', 'H', 'P', 'S'])('a sign of the series %s is read as one, also with a lost slash', (reihe) => {
  expect(gelesen(`Ihr Zeichen 130.10-${reihe}0042/3 vom 12. November`)).toEqual([[`130.10-${reihe}0042`, 3]])
  // Never as the Akte of that number in the series that everybody sees.
  expect(gelesen(`130.10-${reihe}00423`)).toContainEqual([`130.10-${reihe}0042`, 3])
  expect(gelesen(`130.10-${reihe}00423`)).not.toContainEqual(['130.10-0042', 3])
})

test('a sign without a letter is read as before', () => {
  expect(gelesen('130.10-0042/3')).toEqual([['130.10-0042', 3]])
  expect(gelesen('130.10-00423')).toContainEqual(['130.10-0042', 3])
})
