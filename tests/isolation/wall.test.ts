import { lintCatalogue } from '@verbundakte/database'
import { QUEUE_SCHEMA } from '@verbundakte/jobs'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'

const verbund = await testVerbund()

test('the catalogue of a fresh installation has no hole', async () => {
  expect(await lintCatalogue(verbund.database.admin, [QUEUE_SCHEMA])).toEqual([])
})
