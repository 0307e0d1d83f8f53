import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { openFiling } from './support/filed.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const clerk = await signIn('meinhard.gewerbeamt')
const filing = openFiling(clerk)

test('a changed Betreff is taken back by Strg+Z, and the list goes on under the fingers', async () => {
  const { akte } = await filing('Gasthaus Krone')
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  await page.getByRole('row', { name: /Gasthaus Krone/ }).click()
  await page.keyboard.press('e')
  await page.getByLabel('Betreff').fill('Gasthaus Linde')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Gasthaus Linde' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Rückgängig gemacht.').waitFor()
  await page.getByRole('heading', { name: 'Gasthaus Krone' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/akte/${akte}`)
  expect(faults).toEqual([])
})

test('what a colleague has changed since is not overwritten by taking back', async () => {
  const { akte } = await filing('Kiosk am Anger')
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  await page.getByRole('row', { name: /Kiosk am Anger/ }).click()
  await page.keyboard.press('e')
  await page.getByLabel('Betreff').fill('Kiosk am Teich')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Rückgängig' }).waitFor()
  await clerk.ask('mutation ($a: ID!) { akteAendern(id: $a, eingabe: { betreff: "Kiosk am Bahnhof" }) { id } }', {
    a: akte,
  })
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await page.getByText('Der Betreff wurde inzwischen von jemand anderem geändert.').waitFor()
  const { akte: now } = await clerk.ask('query ($a: ID!) { akte(id: $a) { betreff } }', { a: akte })
  expect(now.betreff).toBe('Kiosk am Bahnhof')
  expect(faults).toEqual([])
})

test('files just filed are taken back together and leave the list', async () => {
  const { akte, vorgang } = await filing('Metzgerei Ulme')
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  await page.goto(`${workplace.url}/meinhard/akte/${akte}/vorgang/${vorgang}`)
  const files = ['Eins.txt', 'Zwei.txt'].map((name) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(`Inhalt von ${name}`),
  }))
  await page.getByText('Noch keine Dokumente').waitFor()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('u')
  await (await chooser).setFiles(files)
  await page.getByText('2 Dateien sind abgelegt.').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Rückgängig gemacht.').waitFor()
  await expect.poll(() => page.getByRole('row', { name: /Eins|Zwei/ }).count()).toBe(0)
  await expect.poll(() => page.getByText('zurückgenommen', { exact: true }).count()).toBe(2)
  expect(faults).toEqual([])
})
