import { KLEINER_PLAN } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { expect, test } from 'vitest'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const file = (csv: string) => ({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })

test('a plan file is checked by row, corrected, previewed and published as the next version', async () => {
  const { page, faults } = await workplace.signIn('meinhard.aktenplanpflege')
  await page.goto(`${workplace.url}/meinhard/aktenplan/fassungen`)
  await page.getByText('Gilt heute').waitFor()
  const choose = async (csv: string) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /^(Datei wählen|Andere Datei)$/ }).click()
    await (await chooser).setFiles(file(csv))
  }
  await choose(KLEINER_PLAN.replace('Hundesteuer;5', 'Hundesteuer;bald'))
  await page.getByRole('rowheader', { name: 'Zeile 13' }).waitFor()
  await page.getByText('Die Frist „bald“ ist weder eine Zahl von Jahren noch „unbefristet“.').waitFor()
  expect(await page.getByRole('button', { name: /veröffentlichen/ }).count()).toBe(0)

  await choose(KLEINER_PLAN.replace('Hundesteuer;5', 'Hundesteuer;10'))
  await page.getByText('Frist: 5 Jahre → 10 Jahre').waitFor()
  await page.getByRole('button', { name: 'Als Fassung 2 veröffentlichen' }).click()
  await page.getByLabel('Bezeichnung').fill('Plan 2999')
  await page.getByLabel(/Gilt ab/).fill('1.1.2999')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Fassung 2 ist veröffentlicht.').waitFor()
  await page.getByRole('rowheader', { name: /Plan 2999/ }).waitFor()
  expect(faults).toEqual([])
})

test('the Registratur adds a position of its own and sees it among them; publishing is not offered to it', async () => {
  const { page, faults } = await workplace.signIn('sontra.registratur')
  await page.goto(`${workplace.url}/sontra/aktenplan/fassungen`)
  await page.getByText('Noch keine.').waitFor()
  expect(await page.getByRole('button', { name: 'Datei wählen' }).count()).toBe(0)
  await page.getByLabel('Im Aktenplan suchen').fill('130.10')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /Gewerbeanmeldungen/ }).waitFor()
  await page.getByRole('button', { name: /Örtlich ergänzen/ }).click()
  await page.getByLabel('Titel').fill('Marktstände')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: '130.10.L01 Marktstände' }).waitFor()
  await page.getByRole('link', { name: 'Fassungen und Ergänzungen' }).click()
  await page.getByRole('link', { name: /Marktstände/ }).waitFor()
  expect(faults).toEqual([])
})
