import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startProvider, type TestProvider } from '../support/provider.ts'
import { violations } from './support/axe.ts'
import { openWorkplace } from './support/workplace.ts'

let provider: TestProvider | undefined
const workplace = await openWorkplace({
  providers: async (herkunft) => {
    provider = await startProvider(herkunft, ['meinhard'])
    const zuordnung = [
      { angabe: 'groups', wert: 'va', gemeinde: 'meinhard', rolle: 'sachbearbeitung', amt: 'ga' },
      { angabe: 'groups', wert: 'va', gemeinde: 'meinhard', rolle: 'registratur' },
    ]
    const more = { name: 'dem Rathaus-Konto Meinhard', gemeinden: ['meinhard'], zuordnung }
    return [provider.settings('meinhard', more)]
  },
})
const { admin } = workplace.verbund.database
await admin`update identity.person set anbieter_kennung = 'erle@meinhard.example' where gemeinde = 'meinhard' and kennung = 'niemand'`
const ERLE = { email: 'erle@meinhard.example', email_verified: true, groups: ['va'] }
provider?.people.set('erle', ERLE)

async function signInThere(page: Page, login: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(login)
  await page.getByPlaceholder('and password').fill('irgendeins')
  await page.keyboard.press('Enter')
}

test('a clerk signs in by keyboard at the provider’s own form, lands where they wanted to go, and leaves both', {
  timeout: 90_000,
}, async () => {
  const { page, faults } = await workplace.visitor()
  await page.goto(`${workplace.url}/meinhard/akten`)
  const way = page.getByRole('link', { name: 'Mit dem Rathaus-Konto Meinhard anmelden' })
  await way.waitFor()
  await page.getByLabel('Kennwort', { exact: true }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await way.evaluate((link) => link === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await signInThere(page, 'erle')
  await page.getByRole('button', { name: /Neue Akte/ }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/meinhard/akten')

  await page.getByRole('button', { name: /niemand/ }).click()
  await page.getByRole('menuitem', { name: 'Abmelden' }).click()
  // The provider asks once more, because nothing was kept that would prove who is leaving.
  await page.waitForURL(/session\/end/)
  await page.getByRole('button', { name: /yes|sign me out/i }).click()
  await page.getByLabel('Anmeldename').waitFor()
  expect(page.url()).toBe(`${workplace.url}/`)
  expect(provider?.sent).toHaveLength(1)
  // Nobody is waved through: the provider has forgotten them, too.
  await page.getByRole('link', { name: /Rathaus-Konto/ }).click()
  await page.getByPlaceholder('Enter any login').waitFor()
  expect(faults).toEqual([])
})

test('who is not known here comes back to the sign-in page, which says why and holds nothing of it in its address', {
  timeout: 60_000,
}, async () => {
  const { page, faults } = await workplace.visitor()
  await page.getByRole('link', { name: /Rathaus-Konto/ }).click()
  provider?.people.set('fremd', { email: 'fremd@anderswo.example', email_verified: true, groups: ['va'] })
  await signInThere(page, 'fremd')
  await page.getByRole('alert').getByText('noch keiner Person zugeordnet').waitFor()
  expect(page.url()).toBe(`${workplace.url}/`)
  expect(await page.getByLabel('Anmeldename').isVisible()).toBe(true)
  expect(faults).toEqual([])
})

test('a session that ended while somebody worked is opened again beside the work', { timeout: 60_000 }, async () => {
  const { page } = await workplace.visitor()
  await page.getByRole('link', { name: /Rathaus-Konto/ }).click()
  await signInThere(page, 'erle')
  await page.getByRole('button', { name: /Neue Akte/ }).waitFor()
  const search = page.getByRole('searchbox', { name: 'Akten, Vorgänge' })
  await search.fill('Was schon dasteht')
  await admin`delete from identity.sitzung`
  await search.press('Enter')
  const again = page.getByRole('link', { name: /Rathaus-Konto Meinhard anmelden \(neues Fenster\)/ })
  const [beside] = await Promise.all([page.context().waitForEvent('page'), again.click()])
  await beside.getByRole('button', { name: /Neue Akte/ }).waitFor()
  await beside.close()
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await again.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: '„Was schon dasteht“' }).waitFor()
  await page.getByText('0 Treffer').waitFor()
})

test.each(['light', 'dark'] as const)(
  'axe finds nothing on the sign-in page with a provider, %s',
  async (colorScheme) => {
    for (const size of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const { page } = await workplace.visitor({ ...size, colorScheme })
      await page.goto(`${workplace.url}/?fehler=anbieter.unerreichbar&bei=meinhard`)
      await page.getByText('Mit Anmeldename und Kennwort können Sie sich weiter anmelden').waitFor()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
  },
)
