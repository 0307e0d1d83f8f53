import { totpCode } from '@verbundakte/testing'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './support/axe.ts'
import type { Look } from './support/browser.ts'
import { plugInPasskey } from './support/passkey.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const { verbund, url } = workplace
const { admin } = verbund.database
const LOOKS: readonly Look[] = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
]

const password = async (page: Page, name: string) => {
  await page.getByLabel('Anmeldename').fill(name)
  await page.getByLabel('Kennwort', { exact: true }).fill(verbund.password)
  await page.keyboard.press('Enter')
}
const looksGood = async (page: Page, what: string) => {
  expect(await violations(page), what).toEqual([])
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, `${what} fits`).toBeLessThanOrEqual(0)
}
/** The code of the next half minute, when this one is used; the clock of the server takes both. */
const next = (secret: string) => totpCode(secret, Date.now() + 30_000)
const shownSecret = async (page: Page) => ((await page.locator('code').first().textContent()) ?? '').replaceAll(' ', '')
test.each(LOOKS)(
  'the head of the town hall sets up an app, comes in with it, with paper, and is led through, %o',
  {
    timeout: 90_000,
  },
  async (look) => {
    const name = look.colorScheme === 'light' ? 'sontra.leitung' : 'witzenhausen.leitung'
    const { page, faults } = await workplace.visitor(look)
    await password(page, name)
    await page.getByRole('heading', { name: 'Zweiten Faktor einrichten' }).waitFor()
    await looksGood(page, 'choice')
    await page.getByRole('button', { name: 'Code-App einrichten' }).click()
    await page.getByRole('img', { name: 'Bild für die Code-App' }).waitFor()
    await looksGood(page, 'app')
    const secret = await shownSecret(page)
    await page.getByLabel('Code aus der App').fill('000000')
    await page.keyboard.press('Enter')
    await page.getByText('Das hat nicht gestimmt').waitFor()
    await page.getByLabel('Code aus der App').fill(totpCode(secret))
    await page.keyboard.press('Enter')
    const codes = page.getByRole('list', { name: 'Wiederherstellungscodes' }).getByRole('listitem')
    await codes.first().waitFor()
    expect(await codes.count()).toBe(10)
    await looksGood(page, 'codes')
    const [paper = ''] = await codes.allTextContents()
    await page.getByRole('button', { name: 'Weiter zur Verbundakte' }).click()
    await page.getByRole('button', { name }).first().waitFor()

    const again = await workplace.visitor(look)
    await password(again.page, name)
    await again.page.getByRole('heading', { name: 'Zweiter Faktor' }).waitFor()
    await looksGood(again.page, 'confirmation')
    await again.page.getByLabel('Code aus der App').fill(next(secret))
    await again.page.keyboard.press('Enter')
    await again.page.getByRole('button', { name }).first().waitFor()

    const lost = await workplace.visitor(look)
    await password(lost.page, name)
    await lost.page.getByRole('button', { name: 'Wiederherstellungscode benutzen' }).click()
    await looksGood(lost.page, 'paper')
    await lost.page.getByLabel('Wiederherstellungscode', { exact: true }).fill(paper)
    await lost.page.keyboard.press('Enter')
    await lost.page.getByRole('button', { name }).first().waitFor()

    // From the menu: what protects the account, where it is open, and out of it elsewhere.
    await lost.page.getByRole('button', { name }).first().click()
    await lost.page.getByRole('menuitem', { name: 'Sicherheit meines Zugangs' }).click()
    await lost.page.getByText('Noch 9 Codes').waitFor()
    await looksGood(lost.page, 'account')
    expect(await lost.page.getByRole('list', { name: 'Offene Sitzungen' }).getByRole('listitem').count()).toBe(3)
    await lost.page
      .getByText(/Chrome unter Linux/)
      .first()
      .waitFor()
    await lost.page.getByRole('button', { name: 'Alle anderen beenden' }).click()
    await lost.page.getByText('Alle anderen Sitzungen sind beendet.').waitFor()
    await page.reload()
    await page.getByLabel('Anmeldename').waitFor()
    await lost.page.getByRole('button', { name: /Entfernen.*Code-App/ }).click()
    await lost.page.getByText('Bitte richten Sie zuerst einen anderen ein.').waitFor()
    for (const each of [faults, again.faults, lost.faults]) expect(each).toEqual([])
  },
)

test('a clerk protects the account of their own accord, and takes it back; older than five minutes asks again', {
  timeout: 90_000,
}, async () => {
  const name = 'meinhard.kaemmerei'
  const { page, faults } = await workplace.enter(name)
  await plugInPasskey(page)
  await page.goto(`${url}/sicherheit`)
  await page.getByText('Noch keiner eingerichtet.').waitFor()
  await admin`update identity.sitzung set bestaetigt_am = clock_timestamp() - interval '6 minutes'`
  await page.getByRole('button', { name: 'Passkey anlegen' }).click()
  await page.getByRole('button', { name: 'Anlegen', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Bitte zeigen Sie, dass Sie es sind' })
  await dialog.getByLabel('Ihr Kennwort').fill(verbund.password)
  await looksGood(page, 'password once more')
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Wiederherstellungscodes' }).waitFor()
  await looksGood(page, 'codes in a dialog')
  await page.getByRole('button', { name: 'Fertig' }).click()
  await page.getByRole('list', { name: 'Zweite Faktoren' }).getByText('Dieser Rechner', { exact: true }).waitFor()

  await page.getByRole('button', { name: 'Code-App einrichten' }).click()
  const secret = await shownSecret(page)
  await looksGood(page, 'app in a dialog')
  await page.getByLabel('Code aus der App').fill(totpCode(secret))
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Zweite Faktoren' }).getByText('Code-App', { exact: true }).waitFor()

  await admin`update identity.sitzung set bestaetigt_am = clock_timestamp() - interval '6 minutes'`
  await page.getByRole('button', { name: /Entfernen.*Dieser Rechner/ }).click()
  const shown = page.getByRole('dialog', { name: 'Bitte zeigen Sie, dass Sie es sind' })
  await looksGood(page, 'passkey once more')
  await shown.getByRole('button', { name: 'Mit Passkey bestätigen' }).click()
  await page.getByText('„Dieser Rechner“ ist entfernt.').waitFor()
  await page.getByRole('button', { name: /Entfernen.*Code-App/ }).click()
  await page.getByText('Die Code-App ist entfernt.').waitFor()
  await page.getByText('Noch keiner eingerichtet.').waitFor()
  expect(faults).toEqual([])
})
