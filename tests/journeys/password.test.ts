import { expect, test } from 'vitest'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const GOOD = 'drei Birnen im Keller'

test('a clerk with a first password chooses an own one, then changes it from the menu', {
  timeout: 60_000,
}, async () => {
  const { admin } = workplace.verbund.database
  await admin`update identity.person set kennwort_wechseln = true where gemeinde = 'meinhard' and kennung = 'steueramt'`
  const { page, faults } = await workplace.visitor()
  await page.getByLabel('Anmeldename').fill('meinhard.steueramt')
  await page.getByLabel('Kennwort', { exact: true }).fill(workplace.verbund.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Kennwort ändern' }).waitFor()
  await page.getByLabel('Kennwort, das Sie bekommen haben').fill(workplace.verbund.password)
  await page.getByLabel('Neues Kennwort', { exact: true }).fill('zu kurz')
  await page.getByLabel('Neues Kennwort noch einmal').fill('zu kurz')
  await page.keyboard.press('Enter')
  await page.getByText('Ein Kennwort braucht mindestens 12 Zeichen').waitFor()
  await page.getByLabel('Neues Kennwort', { exact: true }).fill(GOOD)
  await page.keyboard.press('Enter')
  await page.getByText('nicht gleich').waitFor()
  await page.getByLabel('Neues Kennwort noch einmal').fill(GOOD)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Akten', exact: true }).waitFor()

  await page.getByRole('button', { name: /steueramt/ }).click()
  await page.getByRole('menuitem', { name: /Kennwort ändern/ }).click()
  await page.getByLabel('Bisheriges Kennwort').fill(GOOD)
  await page.getByLabel('Neues Kennwort', { exact: true }).fill(`${GOOD} und Äpfel`)
  await page.getByLabel('Neues Kennwort noch einmal').fill(`${GOOD} und Äpfel`)
  await page.keyboard.press('Enter')
  await page.getByText('Ihr Kennwort ist geändert.').waitFor()
  await page.getByRole('link', { name: 'Akten', exact: true }).waitFor()
  expect(faults).toEqual([])
})
