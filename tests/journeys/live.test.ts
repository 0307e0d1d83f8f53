import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { openFiling } from './support/filed.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const filing = openFiling(await signIn('meinhard.gewerbeamt'))

test('what a colleague files appears on the screens of the others by itself, over one stream for all windows', async () => {
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  const opened: string[] = []
  page.context().on('request', (request) => {
    if (request.headers().accept === 'text/event-stream') opened.push(request.url())
  })
  const second = await page.context().newPage()
  await second.goto(`${workplace.url}/meinhard/akten`)
  await second.getByRole('button', { name: /Neue Akte/ }).waitFor()

  await filing('Ziegelei Lerche', 'Die Ziegelei meldet sich an')
  for (const each of [page, second]) await each.getByText('Ziegelei Lerche').first().waitFor()
  // The first window had its stream before anybody counted.
  expect(opened).toEqual([])

  // It closes; the second window takes over, and hears what comes next.
  const handedOver = second.waitForRequest((request) => request.headers().accept === 'text/event-stream')
  await page.close()
  await handedOver
  await filing('Sägewerk Amsel', 'Das Sägewerk meldet sich ab')
  await second.getByText('Sägewerk Amsel').first().waitFor()
  expect(faults).toEqual([])
})
