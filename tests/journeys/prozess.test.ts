import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { violations } from './support/axe.ts'
import type { Look } from './support/browser.ts'
import { openWorkplace } from './support/workplace.ts'

const DARK: Look = { width: 1440, height: 900, colorScheme: 'dark' }
const PHONE: Look = { width: 390, height: 844, colorScheme: 'light' }
const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const clerk = await signIn('meinhard.gewerbeamt')

async function look(page: Page, what: string) {
  expect(await violations(page), what).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider, `${what} fits`).toBeLessThanOrEqual(0)
  if (process.env.VERBUND_BILDER) await page.screenshot({ path: `${process.env.VERBUND_BILDER}/prozess-${what}.png` })
}

test('a Vorlage is designed on screen, refused where it never ends, published, and followed to its end', {
  timeout: 90_000,
}, async () => {
  const designer = await workplace.signIn('meinhard.prozessgestaltung', DARK)
  const { page } = designer
  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await page.getByText('Noch keine Vorlagen').waitFor()
  await page.keyboard.press('n')
  await page.getByLabel('Titel').fill('Auskunft aus dem Register')
  await page.keyboard.press('Control+Enter')

  // A question that decides, and a way back to itself.
  await page.getByRole('button', { name: 'Angaben', exact: true }).click()
  await page.getByRole('button', { name: 'Noch eine Angabe' }).click()
  await page.getByLabel('Frage').fill('Wer fragt')
  await page.getByLabel('Pflicht').check()
  await page.getByRole('button', { name: 'Worum es geht' }).click()
  await page.getByText('{wer-fragt}').waitFor()
  await page.getByLabel('Position im Aktenplan').fill('130.10')
  await page.getByLabel('Betreff der Vorgänge').fill('Auskunft an {wer-fragt}')
  await page.getByRole('button', { name: '1. Bearbeiten' }).click()
  await page.getByRole('button', { name: 'Anders weitergehen' }).click()
  await page.getByLabel('weiter mit').selectOption({ label: '„Bearbeiten“' })
  await page.getByText('Das endet nie: „Bearbeiten“ → „Bearbeiten“.').first().waitFor()
  expect(await page.getByRole('button', { name: /Veröffentlichen/ }).isDisabled()).toBe(true)
  await look(page, 'endlos')
  await page.getByRole('button', { name: 'Weg 1 entfernen' }).click()
  // Whoever works with the keyboard goes on from there, not from the top of the page.
  await page.waitForFunction(() => document.activeElement?.closest('#spalte-mitte'), undefined, { timeout: 5_000 })
  await page.getByText('Alles stimmt.').waitFor()

  await page.keyboard.press('a')
  await page.getByLabel('Titel des Abschnitts').fill('Antworten')
  await page.getByRole('button', { name: /Neuer Abschnitt/ }).click()
  await page.getByRole('button', { name: 'Abschnitt entfernen' }).click()
  await page.getByLabel('Titel des Abschnitts').fill('Mitteilen')
  // Taken back is the removal, not what was typed since.
  await page
    .getByRole('status', { name: 'Meldungen' })
    .getByRole('button', { name: /Rückgängig/ })
    .click()
  await page.getByRole('button', { name: '3. Abschnitt 3' }).click()
  await page.getByRole('button', { name: '2. Mitteilen' }).waitFor({ timeout: 5_000 })
  await page.getByRole('button', { name: 'Abschnitt entfernen' }).click()
  await page.getByLabel('Wer', { exact: true }).selectOption({ label: 'Leitung' })
  await page.getByText('Der Entwurf ist gespeichert.').waitFor()
  await page.getByLabel('Titel des Abschnitts').blur()
  await look(page, 'gestalten')
  await page.getByRole('button', { name: /Veröffentlichen/ }).click()
  await page.getByLabel('auch den anderen Gemeinden anbieten').check()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Veröffentlicht.').waitFor()
  await page.getByRole('heading', { name: 'Auskunft aus dem Register' }).waitFor()
  await look(page, 'vorlage')

  // Somebody else uses it, on a phone.
  const user = await workplace.signIn('meinhard.gewerbeamt', PHONE)
  await user.page.goto(`${workplace.url}/meinhard/prozesse`)
  await user.page.getByRole('row', { name: /Auskunft aus dem Register/ }).click()
  await user.page.getByRole('button', { name: /Vorgang beginnen/ }).click()
  // Where a dialog asks nothing, this is where its focus is.
  await user.page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).focus()
  await user.page.keyboard.press('Control+Enter')
  await user.page.getByText('Bitte „Wer fragt“ angeben.').waitFor()
  await user.page.getByLabel('Wer fragt').fill('Gasthaus Linde')
  await user.page.keyboard.press('Control+Enter')
  await user.page.getByText(/Vorgang .* ist angelegt und auf dem Weg/).waitFor()
  await user.page.getByText('Auskunft an Gasthaus Linde').first().waitFor()
  await user.page.getByRole('button', { name: /Angaben/ }).click()
  const panel = user.page.getByRole('region', { name: 'Prozess' })
  await panel.getByText('läuft').waitFor()
  await look(user.page, 'lauf')

  // The step is done; it goes on by itself, and the screen shows it by itself.
  const { postkorb } = await clerk.ask('{ postkorb(first: 5) { edges { node { schritt { id } } } } }')
  await clerk.ask('mutation ($id: ID!) { schrittErledigen(id: $id) { id } }', { id: postkorb.edges[0].node.schritt.id })
  await panel.getByRole('listitem').and(user.page.locator('[aria-current="step"]')).getByText('Mitteilen').waitFor()
  const head = await signIn('meinhard.leitung')
  const { postkorb: ihrer } = await head.ask('{ postkorb(first: 5) { edges { node { schritt { id } } } } }')
  await head.ask('mutation ($id: ID!) { schrittErledigen(id: $id) { id } }', { id: ihrer.edges[0].node.schritt.id })
  await panel.getByText('beendet').waitFor()
  expect([...designer.faults, ...user.faults]).toEqual([])
})

test('another Gemeinde takes it over and does one step differently', { timeout: 60_000 }, async () => {
  // One of its own is there already: what is taken over is what is looked at next all the same.
  const gestaltung = await signIn('sontra.prozessgestaltung')
  const inhalt = await readFile(new URL('../../tenants/prozesse/auskunft.json', import.meta.url), 'utf8')
  await gestaltung.ask('mutation ($i: String!) { vorlageAnlegen(inhalt: $i) { id } }', { i: inhalt })
  const { page, faults } = await workplace.signIn('sontra.prozessgestaltung')
  await page.goto(`${workplace.url}/sontra/prozesse`)
  const angebote = page.getByRole('region', { name: 'Angebote' })
  await angebote.getByText('Fassung 1 aus Meinhard').waitFor()
  await angebote.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await page.getByText('„Auskunft aus dem Register“ gilt jetzt hier.').waitFor()
  await page.getByText('übernommen aus Meinhard').waitFor()
  await page.keyboard.press('e')
  const bearbeiten = page.getByRole('group', { name: 'Bearbeiten' })
  await bearbeiten.getByLabel('Tage').fill('5')
  await page.getByText(/Frist in Tagen: bisher leer, jetzt „5“/).waitFor()
  await look(page, 'abweichen')
  await page.getByRole('button', { name: /Veröffentlichen/ }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('mit eigenen Abweichungen').waitFor()
  await page.getByText('Federführendes Amt, 5 Tage').waitFor()
  expect(faults).toEqual([])
})
