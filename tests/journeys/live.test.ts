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

test('what somebody else files leaves the Angaben of an empty Vorgang where they are; what one files oneself is shown', async () => {
  const { akte, vorgang } = await filing('Gärtnerei Zaunkönig')
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  await page.goto(`${workplace.url}/meinhard/akte/${akte}/vorgang/${vorgang}`)
  await page.getByText('Noch keine Dokumente').waitFor()
  await page.keyboard.press('e')
  const betreff = page.getByRole('textbox', { name: 'Betreff' })
  await betreff.fill('Anmeldung der Gärtnerei')

  const colleague = await signIn('meinhard.registratur')
  const { id } = (await (await colleague.upload('Nachtrag.txt', 'Ein Nachtrag')).json()) as { id: string }
  await colleague.ask('mutation ($v: ID!, $d: ID!) { dokumentAblegen(vorgang: $v, datei: $d) { id } }', {
    v: vorgang,
    d: id,
  })
  await page.getByRole('row', { name: /Nachtrag/ }).waitFor()
  expect(await betreff.inputValue()).toBe('Anmeldung der Gärtnerei')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Anmeldung der Gärtnerei' }).first().waitFor()

  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('u')
  await (await chooser).setFiles({ name: 'Eigenes.txt', mimeType: 'text/plain', buffer: Buffer.from('Von mir') })
  await page.waitForURL(/\/dokument\//)
  expect(faults).toEqual([])
})
