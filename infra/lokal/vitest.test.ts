import { expect, it } from 'vitest'
import { total } from './passes.ts'
import { count } from './vitest.ts'

const green = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [],
}

it('counts passed, failed and skipped tests', () => {
  expect(count(green, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 })
  expect(count({ ...green, success: false, numFailedTests: 2 }, 1).failed).toBe(2)
})

it('counts a file that does not load as failed', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
  ]
  expect(count({ ...green, success: false, numFailedTests: 1, testResults }, 1).failed).toBe(2)
})

it('never calls a failed run passed', () => {
  expect(count({ ...green, success: false }, 1).failed).toBe(1)
  expect(count(green, 130).failed).toBe(1)
})

it('adds the passes up', () => {
  const one = { passed: 1, failed: 0, skipped: 0 }
  expect(total([one, { passed: 0, failed: 1, skipped: 3 }])).toEqual({
    passed: 1,
    failed: 1,
    skipped: 3,
  })
})
