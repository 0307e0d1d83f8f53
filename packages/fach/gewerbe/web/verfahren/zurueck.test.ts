import { expect, test } from 'vitest'
import { zuruecknehmbar } from './zurueck.ts'

test('a step is taken back while each of its letters may be, and one without a letter always', () => {
  const [frisch, alt] = [{ darf: ['lesen', 'aendern', 'zuruecknehmen'] }, { darf: ['lesen', 'aendern'] }]
  expect([zuruecknehmbar(), zuruecknehmbar(null), zuruecknehmbar(frisch, null)]).toEqual([true, true, true])
  expect([zuruecknehmbar(alt), zuruecknehmbar(frisch, alt)]).toEqual([false, false])
})
