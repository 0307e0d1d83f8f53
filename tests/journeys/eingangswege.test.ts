import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { programm } from '../support/eingang.ts'
import { fileOne } from '../support/fill.ts'
import { violations } from './support/axe.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const { fetch, signIn } = testGateway(workplace.verbund)

test('the Fachadministration lets a program in, which brings a letter with its Beilage to the clerk', {
  timeout: 120_000,
}, async () => {
  const { page, faults } = await workplace.enter('meinhard.fachadministration', {
    width: 390,
    height: 844,
    colorScheme: 'dark',
  })
  await page.goto(`${workplace.url}/meinhard/eingangswege`)
  await page.getByRole('heading', { name: 'Eingangswege', level: 1 }).waitFor()
  await page.getByRole('button', { name: /Neue Anbindung/ }).waitFor()
  await page.keyboard.press('n')
  await page.getByLabel(/^Name/).fill('Antragsplattform')
  await page.getByLabel(/^Post geht an/).selectOption({ label: 'Gewerbeamt' })
  await page.keyboard.press('Control+Enter')
  const geheimnis = (await page.locator('.eingangswege code').textContent()) ?? ''
  expect(geheimnis).toMatch(/^vba_.{43}$/)
  await page.keyboard.press('m')
  await page.getByLabel(/^Name/).fill('Zentrale')
  await page.getByLabel(/^Server/).fill('127.0.0.1')
  await page.getByLabel(/^Port/).fill('1')
  await page.getByLabel(/^Benutzer/).fill('post@meinhard.test')
  await page.getByLabel(/^Kennwort/).fill('geheim')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/nicht erreichbar/).waitFor({ timeout: 30_000 })
  expect(await violations(page), 'Eingangswege').toEqual([])
  await bild(page, 'eingangswege')
  await page.getByRole('button', { name: /Anhalten/ }).click()
  await page.getByText('angehalten', { exact: true }).waitFor()

  const { bring, ask } = programm(fetch, geheimnis)
  const { id } = await bring({
    'Gewerbeanzeige.txt': 'Ich zeige mein Gewerbe an.',
    'Ausweis.txt': 'Kopie des Ausweises',
  })

  const clerk = await workplace.signIn('meinhard.gewerbeamt')
  await clerk.page.keyboard.press('g')
  await clerk.page.keyboard.press('e')
  await clerk.page.getByRole('heading', { name: 'Gewerbe anmelden', level: 1 }).waitFor()
  await clerk.page.getByText('Ich zeige mein Gewerbe an.').waitFor()
  await clerk.page.getByRole('button', { name: 'Ausweis.txt' }).waitFor()
  await clerk.page.keyboard.press('b')
  await clerk.page.getByText('Kopie des Ausweises').waitFor()
  expect(await violations(clerk.page), 'Beilagen').toEqual([])
  await bild(clerk.page, 'beilagen')
  await clerk.page.keyboard.press('x')
  await clerk.page.getByRole('dialog').waitFor()
  await clerk.page.keyboard.press('Enter')
  await expect.poll(async () => (await ask('GET', `/sendungen/${id}`)).body.status).toBe('aussortiert')

  const { akte, vorgang } = await fileOne(signIn, 'meinhard.gewerbeamt')
  await clerk.page.goto(`${workplace.url}/meinhard/deckblatt/${vorgang}`)
  await clerk.page.getByRole('img', { name: /Quadrat/ }).waitFor()
  await clerk.page.emulateMedia({ media: 'print' })
  await clerk.page.getByText(/^130\.10-/).waitFor()
  await clerk.page.getByRole('button', { name: /Drucken/ }).waitFor({ state: 'hidden' })
  await bild(clerk.page, 'deckblatt')
  await clerk.page.emulateMedia({ media: 'screen' })
  await clerk.page.goto(`${workplace.url}/meinhard/akte/${akte}`)
  await clerk.page.getByRole('button', { name: 'Deckblatt', exact: true }).waitFor()
  await clerk.page.keyboard.press('d')
  await clerk.page.getByText(/^130\.10-\d{4}$/).waitFor()
  await clerk.page.getByRole('img', { name: /Quadrat/ }).waitFor()
  await bild(clerk.page, 'aktendeckblatt')

  await page.getByRole('button', { name: /Widerrufen/ }).click()
  await page.getByText('widerrufen', { exact: true }).waitFor()
  expect((await ask('GET', `/sendungen/${id}`)).status).toBe(401)
  expect([...faults, ...clerk.faults]).toEqual([])
})

/** A picture for people, where they ask for one. */
async function bild(page: { screenshot(options: { path: string }): Promise<unknown> }, name: string): Promise<void> {
  const folder = process.env.VERBUND_BILDER
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}
