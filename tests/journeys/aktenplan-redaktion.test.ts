import { type PersonName, personId } from '@verbundakte/testing'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './support/axe.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const { admin } = workplace.verbund.database
const redaktion: readonly PersonName[] = ['meinhard.hauptamt', 'meinhard.registratur']
for (const name of redaktion) {
  await admin`insert into identity.zuweisung (gemeinde, person, rolle)
    values ('meinhard', ${personId(name)}, 'aktenplanredaktion')`
}

async function picture(page: Page, name: string): Promise<void> {
  if (process.env.VERBUND_BILDER) await page.screenshot({ path: `${process.env.VERBUND_BILDER}/${name}.png` })
}

test('Sontra asks for a position, two of Meinhard make it a version, and Sontra opens an Akte there', {
  timeout: 90_000,
}, async () => {
  const sontra = await workplace.signIn('sontra.registratur')
  await sontra.page.goto(`${workplace.url}/sontra/aktenplan/antraege`)
  await sontra.page.getByRole('button', { name: /Antrag stellen/ }).waitFor()
  await sontra.page.keyboard.press('n')
  await sontra.page.getByLabel('Kennzeichen der neuen Position').fill('130.60')
  await sontra.page.getByLabel('Titel').fill('Lastenrad-Förderung')
  await sontra.page.getByLabel('Frist in Jahren').fill('10')
  await sontra.page.getByLabel('Danach').selectOption('B')
  await sontra.page.getByLabel(/Andere Wörter dafür/).fill('Lastenrad kaufen')
  await sontra.page.keyboard.press('Control+Enter')
  await sontra.page.getByText('Bitte begründen, wozu die Änderung gut ist.').waitFor()
  await sontra.page.getByLabel('Begründung').fill('Seit März gibt es eine Richtlinie.')
  await sontra.page.keyboard.press('Control+Enter')
  await sontra.page.getByText('Der Antrag ist gestellt', { exact: false }).waitFor()
  await sontra.page.getByRole('heading', { name: /Neue Position 130\.60/ }).waitFor()
  await picture(sontra.page, 'plan-antrag')

  const eins = await workplace.signIn('meinhard.registratur')
  await eins.page.goto(`${workplace.url}/meinhard/aktenplan/antraege`)
  await eins.page.getByText('Antrag von Sontra').waitFor()
  await eins.page.keyboard.press('a')
  await eins.page.getByText('In den Entwurf genommen', { exact: false }).waitFor()
  // The answer comes to Sontra by itself.
  await sontra.page.getByText('Im Entwurf 2').first().waitFor()

  await eins.page.keyboard.press('d')
  await eins.page.getByRole('heading', { name: 'Entwurf der Fassung 2' }).waitFor()
  await eins.page.getByText('neu, Frist 10 Jahre, danach bewerten').waitFor()
  await eins.page.keyboard.press('n')
  await eins.page.getByLabel('Was soll geschehen').selectOption('UMBENENNEN')
  await eins.page.getByLabel('Kennzeichen', { exact: true }).fill('130.99')
  await eins.page.getByLabel('Neuer Titel').fill('Auskünfte aus dem Register')
  await eins.page.keyboard.press('Control+Enter')
  await eins.page.getByText('Die Position 130.99 gibt es im gemeinsamen Plan nicht.').waitFor()
  await picture(eins.page, 'plan-entwurf')
  expect(await violations(eins.page)).toEqual([])
  expect(await eins.page.getByRole('button', { name: /Freigabe beantragen/ }).isDisabled()).toBe(true)
  await eins.page.getByRole('row', { name: /130\.99/ }).click()
  await eins.page.keyboard.press('e')
  await eins.page.getByLabel('Kennzeichen', { exact: true }).fill('130.50')
  await eins.page.keyboard.press('Control+Enter')
  await eins.page.getByText('umbenannt von', { exact: false }).waitFor()
  await eins.page.keyboard.press('f')
  await eins.page.getByLabel('Bezeichnung').fill('Plan mit Lastenrad')
  await eins.page.getByLabel('Gilt ab').fill('heute')
  await eins.page.keyboard.press('Control+Enter')
  await eins.page.getByText('Freigeben muss eine zweite Person', { exact: false }).waitFor()
  expect(await eins.page.getByRole('button', { name: 'Freigeben' }).count()).toBe(0)

  const zwei = await workplace.signIn('meinhard.hauptamt')
  await zwei.page.goto(`${workplace.url}/meinhard/aktenplan/entwurf`)
  await zwei.page.getByRole('button', { name: 'Freigeben' }).waitFor()
  await zwei.page.keyboard.press('f')
  await picture(zwei.page, 'plan-freigabe')
  await zwei.page.keyboard.press('Control+Enter')
  await zwei.page.getByText('Noch kein Entwurf').waitFor()

  await sontra.page.getByText('In Fassung 2').first().waitFor()
  await sontra.page.keyboard.press('t')
  await sontra.page.getByLabel('Amt').selectOption('alle')
  await sontra.page.getByLabel('Aufgabe suchen').fill('Lastenrad')
  await sontra.page.getByRole('button', { name: /Lastenrad-Förderung/ }).waitFor()
  await picture(sontra.page, 'plan-aufgaben')
  await sontra.page.getByLabel('Aufgabe suchen').press('Enter')
  await sontra.page.getByLabel('Betreff').fill('Lastenrad Familie Beispiel')
  await sontra.page.keyboard.press('Control+Enter')
  await sontra.page.getByText(/^Akte 130\.60-\d+.* ist angelegt\.$/).waitFor()

  await sontra.page.goto(`${workplace.url}/sontra/verbundpost`)
  await sontra.page.getByRole('rowheader', { name: 'Neue Fassung des Aktenplans' }).waitFor()
  await sontra.page.getByRole('row', { name: /Antrag zum Aktenplan Meinhard .* Zugestellt/ }).waitFor()
  await picture(sontra.page, 'verbundpost')
  expect(await violations(sontra.page)).toEqual([])
  for (const { faults } of [sontra, eins, zwei]) expect(faults).toEqual([])
})

test('who only works with the plan is offered neither requests nor drafts, and no post of the Verbund', async () => {
  const { page } = await workplace.signIn('sontra.gewerbeamt')
  await page.goto(`${workplace.url}/sontra/aktenplan/aufgaben`)
  await page.getByRole('heading', { name: 'Was wollen Sie tun?' }).waitFor()
  // One's own office without being asked: the trade office does not collect dog tax.
  await page.getByRole('button', { name: /Gewerbeanmeldungen/ }).waitFor()
  expect(await page.getByRole('button', { name: /Hundesteuer/ }).count()).toBe(0)
  for (const name of ['Anträge', 'Entwurf', 'Verbundpost']) {
    expect(await page.getByRole('link', { name }).count(), name).toBe(0)
  }
})
