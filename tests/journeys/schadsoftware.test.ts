import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'
import { violations } from './support/axe.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const filed = await fileOne(signIn, 'meinhard.gewerbeamt')
const place = `${workplace.url}/meinhard/akte/${filed.akte}/vorgang/${filed.vorgang}/dokument/${filed.dokument}`

const path = `/versionen/${filed.version}/datei`
const WHY = 'Fehlalarm, von der IT bestätigt (Ticket 4711)'

const LOOKS = {
  desk: { width: 1440, height: 900, colorScheme: 'light' },
  phone: { width: 390, height: 844, colorScheme: 'dark' },
} as const

test.for(Object.entries(LOOKS))(
  'a clerk reads whether a file was checked, and why one is closed: %s',
  async ([, look]) => {
    const { admin } = workplace.verbund.database
    await admin`update akte.version set pruefung = 'SAUBER', geprueft_am = '2026-03-04T05:06:00Z' where id = ${filed.version}`
    const { page, faults } = await workplace.signIn('meinhard.gewerbeamt', look)
    await page.goto(place)
    await page.getByRole('link', { name: 'Herunterladen' }).waitFor()
    await page.getByRole('button', { name: 'Angaben', exact: true }).last().click()
    await page.getByText('auf Schadsoftware geprüft am 04.03.2026').waitFor()

    await admin`update akte.version set pruefung = 'GESPERRT', pruefhinweis = 'Wurm.Test' where id = ${filed.version}`
    await page.goto(place)
    await page.getByRole('alert').getByText('Diese Datei ist gesperrt').waitFor()
    await page.getByText('„Wurm.Test“').waitFor()
    expect(await page.getByRole('link', { name: 'Herunterladen' }).count()).toBe(0)
    expect(await violations(page)).toEqual([])
    expect(faults).toEqual([])
  },
)

test.for(Object.entries(LOOKS))(
  'a clerk asks for a closed file to be released, and somebody else does it: %s',
  // Two people sign in, each with a passkey.
  { timeout: 120_000 },
  async ([name, look]) => {
    const { admin } = workplace.verbund.database
    await admin`
      update akte.version set pruefung = 'GESPERRT', pruefhinweis = 'Wurm.Test', antrag_von = null, antrag_am = null, antrag_grund = null,
        freigabe_von = null, freigabe_am = null, freigabe_grund = null where id = ${filed.version}`
    const shot = async (page: Page, what: string) => {
      expect(await violations(page), what).toEqual([])
      if (process.env.VERBUND_BILDER)
        await page.screenshot({ path: `${process.env.VERBUND_BILDER}/${name}-${what}.png` })
    }
    const clerk = await workplace.signIn('meinhard.gewerbeamt', look)
    await clerk.page.goto(place)
    await clerk.page.getByRole('button', { name: 'Freigabe beantragen' }).press('Enter')
    await clerk.page.keyboard.type('zu kurz')
    await clerk.page.keyboard.press('Control+Enter')
    await clerk.page.getByRole('alert').getByText('mindestens 10 Zeichen').waitFor()
    await clerk.page.getByLabel('Grund').fill(WHY)
    await shot(clerk.page, 'ask')
    await clerk.page.keyboard.press('Control+Enter')
    await clerk.page.getByText(/Die Freigabe wurde am .* von meinhard\.gewerbeamt beantragt/).waitFor()
    expect(await clerk.page.getByRole('button', { name: /freigeben|beantragen/ }).count()).toBe(0)
    await expect.poll(() => clerk.page.evaluate('document.activeElement.ariaLabel')).toBe('Freigabe')
    await shot(clerk.page, 'asked')
    expect((await filed.client.fetch(path)).status).toBe(403)

    const second = await workplace.signIn('meinhard.registratur', look)
    await second.page.goto(place)
    await second.page.getByText(`„${WHY}“`).waitFor()
    await second.page.getByRole('button', { name: 'Datei freigeben' }).press('Enter')
    await second.page.keyboard.type('Mit der IT besprochen, Signatur wird berichtigt')
    await shot(second.page, 'release')
    await second.page.keyboard.press('Control+Enter')
    await second.page
      .getByText(/als Fehlalarm wieder frei: meinhard\.registratur hat sie auf Antrag von meinhard\.gew/)
      .waitFor()
    await expect.poll(() => second.page.evaluate('document.activeElement.textContent')).toContain('Herunterladen')
    await shot(second.page, 'released')

    await clerk.page.goto(place)
    await clerk.page.getByRole('link', { name: 'Herunterladen' }).waitFor()
    expect((await filed.client.fetch(path)).status).toBe(200)
    expect([...clerk.faults, ...second.faults]).toEqual([])
  },
)
