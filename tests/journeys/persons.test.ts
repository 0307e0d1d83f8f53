import { expect, test } from 'vitest'
import { violations } from './support/axe.ts'
import { entry } from './support/navigation.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const { admin } = workplace.verbund.database
await admin`insert into identity.zuweisung (gemeinde, person, rolle)
  select gemeinde, id, 'benutzerpflege' from identity.person where gemeinde = 'meinhard' and kennung = 'hauptamt'`

test('a new colleague: account, role, first password, and they are at work; later locked', {
  timeout: 90_000,
}, async () => {
  const { page, faults } = await workplace.enter('meinhard.hauptamt')
  await (await entry(page, 'Personen'))?.click()
  await page.getByRole('heading', { name: 'Personen' }).waitFor()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill('Änne Ahorn')
  await dialog.getByLabel('Anmeldename').fill('Mit Leerzeichen')
  await page.keyboard.press('Enter')
  await dialog.getByText('Der Anmeldename hat 2 bis 60 Zeichen').waitFor()
  await dialog.getByLabel('Anmeldename').fill('aenne.ahorn')
  await dialog.getByLabel('Kennung beim Anbieter').fill('ahorn@meinhard.example')
  await page.keyboard.press('Enter')
  const account = page.getByRole('region', { name: 'Person', exact: true })
  await account.getByRole('heading', { name: 'Änne Ahorn' }).waitFor()
  await account.getByText('ahorn@meinhard.example').waitFor()
  await account.getByText('Ohne Rolle sieht die Person nichts').waitFor()

  await account.getByRole('button', { name: 'Rolle geben' }).click()
  await dialog.getByRole('combobox', { name: /^Rolle/ }).selectOption({ label: 'Sachbearbeitung' })
  await dialog.getByRole('combobox', { name: /^Amt/ }).selectOption({ label: 'Gewerbeamt' })
  await dialog.getByRole('button', { name: 'Geben' }).click()
  await account.getByText('von Hand vergeben').waitFor()
  expect(await account.getByText('Sachbearbeitung, Gewerbeamt').first().isVisible()).toBe(true)

  await account.getByRole('button', { name: 'Kennwort zurücksetzen' }).click()
  await dialog.getByRole('button', { name: 'Zurücksetzen' }).click()
  const startkennwort = (await account.locator('code').textContent()) ?? ''

  const colleague = await workplace.visitor()
  await colleague.page.getByLabel('Anmeldename').fill('meinhard.aenne.ahorn')
  await colleague.page.getByLabel('Kennwort', { exact: true }).fill(startkennwort)
  await colleague.page.keyboard.press('Enter')
  await colleague.page.getByLabel('Kennwort, das Sie bekommen haben').fill(startkennwort)
  await colleague.page.getByLabel('Neues Kennwort', { exact: true }).fill('drei Birnen im Keller')
  await colleague.page.getByLabel('Neues Kennwort noch einmal').fill('drei Birnen im Keller')
  await colleague.page.keyboard.press('Enter')
  await colleague.page.getByRole('button', { name: /Neue Akte/ }).waitFor()
  // Who looks after nobody's account is not shown the way there, and by hand finds nothing.
  expect(await entry(colleague.page, 'Personen')).toBeNull()
  await colleague.page.goto(`${workplace.url}/meinhard/personen`)
  await colleague.page.getByText('Die Konten pflegt, wer').waitFor()

  await account.getByRole('button', { name: 'Zweiten Faktor zurücksetzen' }).click()
  await dialog.getByRole('button', { name: 'Zurücksetzen' }).click()
  await page.getByText(/Der zweite Faktor von .* ist zurückgesetzt/).waitFor()

  await account.getByRole('button', { name: 'Sperren' }).click()
  await dialog.getByRole('button', { name: 'Sperren' }).click()
  await account.getByRole('button', { name: 'Entsperren' }).waitFor()
  await colleague.page.reload()
  await colleague.page.getByLabel('Anmeldename').waitFor()
  await account.getByRole('button', { name: /^Zurücknehmen/ }).click()
  await account.getByText('Ohne Rolle sieht die Person nichts').waitFor()
  // The own account is somebody else's to look after.
  await page.getByRole('row', { name: /meinhard\.hauptamt/ }).click()
  await account.getByText('Es pflegt jemand anderes').waitFor()
  expect(await account.getByRole('button', { name: /Sperren|Rolle geben|Zurücknehmen/ }).count()).toBe(0)
  expect(faults).toEqual([])
})

test.each(['light', 'dark'] as const)(
  'axe finds nothing on the persons of a Gemeinde, %s',
  { timeout: 90_000 },
  async (colorScheme) => {
    for (const size of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const { page } = await workplace.enter('meinhard.hauptamt', { ...size, colorScheme })
      await page.goto(`${workplace.url}/meinhard/personen`)
      await page.getByText('meinhard.kaemmerei').locator('visible=true').first().waitFor()
      expect(await violations(page), 'list').toEqual([])
      await page.getByText('meinhard.kaemmerei').locator('visible=true').first().click()
      await page.getByText('von Hand vergeben').waitFor()
      expect(await violations(page), 'account').toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      await page.getByRole('button', { name: 'Rolle geben' }).click()
      await page.getByRole('dialog').waitFor()
      expect(await violations(page), 'dialog').toEqual([])
    }
  },
)
