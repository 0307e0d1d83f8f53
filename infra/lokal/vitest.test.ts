import { expect, it } from 'vitest'
import { zusammen } from './durchgaenge.ts'
import { zaehlen } from './vitest.ts'

const gruen = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [],
}

it('counts passed, failed and skipped tests', () => {
  expect(zaehlen(gruen, 0)).toEqual({ bestanden: 5, gescheitert: 0, ausgelassen: 2 })
  expect(zaehlen({ ...gruen, success: false, numFailedTests: 2 }, 1).gescheitert).toBe(2)
})

it('counts a file that does not load as failed', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
  ]
  expect(zaehlen({ ...gruen, success: false, numFailedTests: 1, testResults }, 1).gescheitert).toBe(2)
})

it('never calls a failed run passed', () => {
  expect(zaehlen({ ...gruen, success: false }, 1).gescheitert).toBe(1)
  expect(zaehlen(gruen, 130).gescheitert).toBe(1)
})

it('adds the passes up', () => {
  const ein = { bestanden: 1, gescheitert: 0, ausgelassen: 0 }
  expect(zusammen([ein, { bestanden: 0, gescheitert: 1, ausgelassen: 3 }])).toEqual({
    bestanden: 1,
    gescheitert: 1,
    ausgelassen: 3,
  })
})
