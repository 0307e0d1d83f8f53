import { setTimeout as wait } from 'node:timers/promises'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'
import { letIn } from '../support/grants.ts'
import { listen } from '../support/live.ts'

const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn } = testGateway(verbund)

test('whoever begins to listen is not told what was recorded before, however late the database calls', async () => {
  // Calls that have not come yet, as under load; only whoever enters looks by then.
  verbund.databases.listen = async () => async () => {}
  const colleague = await signIn('meinhard.leitung')
  const first = await listen(colleague)
  await wait(150)
  await letIn(verbund).letIn('meinhard', 'supportstelle.eins', { module: ['akte'] })
  const second = await listen(colleague)
  expect(await first.next()).toEqual(['unterstuetzung'])
  await wait(150)
  await fileOne(signIn, 'meinhard.gewerbeamt')
  const third = await listen(colleague)
  expect(await second.next()).toEqual(['akte'])
  await Promise.all([first, second, third].map((ear) => ear.close()))
})
