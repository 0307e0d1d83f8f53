import { Databases } from '@verbundakte/database'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { Refusals } from './refusals.ts'

const verbund = await testVerbund()

test('a refused attempt that could not be written down is reported, with the number of its request and no person', async () => {
  const closed = new Databases(verbund.databases.installation)
  await closed.close()
  const troubles: [string, unknown][] = []
  const refusals = new Refusals(closed, verbund.app.subjects, (...said) => troubles.push(said))
  const { gemeinde, person } = verbund.as('meinhard.gewerbeamt')
  const { table } = verbund.app.subjects.named('Akte')
  refusals.note({ gemeinde, person, anfrage: 'anfrage-1' }, 'lesen', table, crypto.randomUUID())
  await refusals.settled()
  expect(troubles).toEqual([[expect.stringContaining('anfrage-1'), expect.any(Error)]])
  expect(troubles[0]?.[0]).toContain(gemeinde)
  expect(troubles[0]?.[0]).not.toContain(person.id)
})
