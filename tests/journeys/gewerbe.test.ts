import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test, vi } from 'vitest'
import { violations } from './support/axe.ts'
import type { Look } from './support/browser.ts'
import { openWorkplace } from './support/workplace.ts'

const DARK: Look = { width: 1440, height: 900, colorScheme: 'dark' }
const PHONE: Look = { width: 390, height: 844, colorScheme: 'light' }
// Where the worker of this file lays its messages.
const postordner = await mkdtemp(join(tmpdir(), 'gewerbepost-'))
vi.stubEnv('VERBUND_BEHOERDENPOST', postordner)
const workplace = await openWorkplace()
afterAll(() => {
  // The next file in this process has no such folder.
  vi.unstubAllEnvs()
  return rm(postordner, { recursive: true, force: true, maxRetries: 5 })
})

async function look(page: Page, what: string) {
  expect(await violations(page), what).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider, `${what} fits`).toBeLessThanOrEqual(0)
  if (process.env.VERBUND_BILDER) await page.screenshot({ path: `${process.env.VERBUND_BILDER}/gewerbe-${what}.png` })
}

test('a Neugründung is typed by keyboard alone, asks at most 25 fields, and ends with its receipt and its Akte', {
  timeout: 90_000,
}, async () => {
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt', DARK)
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  await page.getByText('Alles bescheinigt').waitFor()
  await page.keyboard.press('n')
  await page.locator('[data-feld="15"]').waitFor()
  const gefragt = await page.locator('[data-feld]').count()
  expect(gefragt).toBeGreaterThan(10)
  expect(gefragt).toBeLessThanOrEqual(25)

  /** Into a field by its number and label, as somebody who tabs there would. */
  const tippen = async (feld: number, label: string, text: string) => {
    const control = page.locator(`[data-feld="${feld}"]`).getByLabel(label).first()
    await control.focus()
    await page.keyboard.type(text)
  }
  const waehlen = (feld: number, label: string, titel: string) =>
    page.locator(`[data-feld="${feld}"]`).getByLabel(label).first().selectOption({ label: titel })
  await tippen(4, 'Name', 'Aster')
  await tippen(5, 'Vornamen', 'Rosa')
  await waehlen(6, 'Geschlecht', 'weiblich')
  await tippen(8, 'Geburtsdatum', '17.5.1990')
  await tippen(9, 'Geburtsort', 'Musterstadt')
  await tippen(9, 'Geburtsland', 'deu')
  await page.keyboard.press('Enter')
  await tippen(10, 'Staatsangehörigkeiten', 'DE')
  await page.keyboard.press('Enter')
  await tippen(11, 'Straße', 'Gartenweg')
  await tippen(11, 'Hausnummer', '2')
  await tippen(11, 'Postleitzahl', '37276')
  await tippen(11, 'Ort', 'Meinhard')
  await waehlen(13, 'Beteiligung', 'nein')
  await page.getByRole('button', { name: 'Wie Wohnanschrift' }).press('Enter')
  await tippen(18, 'Tätigkeit', 'Blumenladen')
  await page.getByRole('radio').first().press('Space')
  await waehlen(19, 'Nebenerwerb', 'nein')
  await page.getByLabel('Handel', { exact: true }).press('Space')
  await page.getByLabel('Keine', { exact: true }).press('Space')
  await page.getByText('Vollständig.').waitFor()
  await look(page, 'erfasst')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Empfangsbescheinigung', { exact: true }).waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Ergebnis')
  await page.getByRole('link', { name: 'Rosa Aster' }).click()
  await page.getByRole('heading', { level: 1, name: 'Rosa Aster' }).waitFor()
  await page.setViewportSize(PHONE)
  await look(page, 'betrieb')
  // The Abmeldung begins with what the register knows.
  await page.getByRole('button', { name: /^Abmeldung/ }).click()
  await page.locator('[data-feld="4"]').waitFor()
  expect(await page.locator('[data-feld="4"]').getByLabel('Name').inputValue()).toBe('Aster')
  expect(faults).toEqual([])
})

test('what is certified and has no recipient says so; entered by the Fachadministration, it goes with one press', {
  timeout: 90_000,
}, async () => {
  const pflege = await workplace.enter('meinhard.fachadministration', PHONE)
  await pflege.page.goto(`${workplace.url}/meinhard/gewerbe/empfaenger`)
  await pflege.page.getByText(/^Noch ohne Empfänger/).waitFor()
  await look(pflege.page, 'empfaenger')
  await pflege.page.getByRole('button', { name: /^Eintragen\s*: Finanzamt$/ }).press('Enter')
  for (const [label, text] of [
    ['Name', 'Finanzamt (Probe)'],
    ['Postfach', 'finanzamt'],
    ['Präfix', 'demo'],
    ['Kennung', '06000000'],
    ['Postleitzahl', '37269'],
    ['Ort', 'Musterstadt'],
  ] as const) {
    await pflege.page
      .getByRole('dialog')
      .getByLabel(new RegExp(`^${label}`))
      .focus()
    await pflege.page.keyboard.type(text)
  }
  await pflege.page.keyboard.press('Enter')
  await pflege.page.getByText('Finanzamt (Probe)', { exact: true }).waitFor()

  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt', DARK)
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  await page.getByRole('link', { name: 'Übermittlungen' }).waitFor()
  await page.keyboard.press('v')
  await page.getByText(/Für „Finanzamt“ ist kein Empfänger eingetragen/).waitFor()
  await look(page, 'monitor')
  await page.getByRole('button', { name: /^Erneut senden\s*: Finanzamt$/ }).press('Enter')
  await page.getByText('an Finanzamt (Probe)').waitFor()
  await page.getByRole('button', { name: /^gesendet \(1\)/ }).waitFor()
  expect(await readdir(join(postordner, 'meinhard', 'finanzamt'))).toContainEqual(expect.stringMatching(/\.xml$/))
  await page
    .getByRole('link', { name: /Rosa Aster/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Übermittlungen' }).waitFor()
  await page.getByRole('link', { name: 'Nachricht' }).waitFor()
  if (process.env.VERBUND_BILDER)
    await page.screenshot({ path: `${process.env.VERBUND_BILDER}/gewerbe-anzeige.png`, fullPage: true })
  expect([...faults, ...pflege.faults]).toEqual([])
})

/** Where bans are kept, set by keyboard: what does not fit is said at its field, the button gets the focus back. */
async function bans(page: Page) {
  const aendern = page.getByRole('button', { name: /^Ändern\s*: Untersagungen$/ })
  await aendern.press('Enter')
  const wo = page.getByRole('dialog').getByLabel('Wo', { exact: true })
  await wo.selectOption({ label: 'an einer anderen Position' })
  const position = page.getByRole('combobox', { name: 'Position im Aktenplan' })
  const waehlen = async (nummer: string) => {
    await position.fill(nummer)
    await page.getByRole('option', { name: new RegExp(`^${nummer}`) }).waitFor()
    await position.press('Enter')
    await page.getByRole('button', { name: 'Einstellen' }).press('Enter')
  }
  await waehlen('110.10')
  await page.getByText(/Schutzklasse, in der Untersagungen nicht geführt werden/).waitFor()
  await look(page, 'position')
  // An office in which nobody may open such a case is no place for it: said, and taken once somebody may.
  await waehlen('130.50')
  await page.getByText(/dort darf zurzeit niemand/).waitFor()
  const { admin } = workplace.verbund.database
  await admin`insert into identity.zuweisung (gemeinde, person, rolle, amt)
    select gemeinde, id, 'steuern', 'ga' from identity.person where gemeinde = 'meinhard' and kennung = 'gewerbeamt'`
  await page.getByRole('button', { name: 'Einstellen' }).press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByText(/130\.50 Auskünfte/).waitFor()
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Untersagungen'))
  await page.setViewportSize(DARK)
  await page.emulateMedia({ colorScheme: 'dark' })
  await look(page, 'einrichten-dunkel')
}

test('the Fachadministration sets a rate, an incomplete Anzeige is asked for by letter and taken back, a wrong one corrected', {
  timeout: 200_000,
}, async () => {
  const chef = await workplace.enter('meinhard.fachadministration', PHONE)
  await chef.page.locator('h1').first().waitFor()
  await chef.page.goto(`${new URL(chef.page.url()).origin}/meinhard/gewerbe/einrichten`)
  await chef.page.getByRole('button', { name: /Neuer Satz/ }).click()
  await chef.page.getByLabel('Betrag in Euro').fill('26,00')
  await chef.page.getByLabel('Rechtsgrundlage').fill('Verwaltungskostensatzung (Muster)')
  await chef.page.getByRole('button', { name: 'Festlegen' }).click()
  await chef.page.getByRole('cell', { name: '26,00 €' }).waitFor()
  await chef.page.getByRole('button', { name: 'Texte ändern' }).click()
  await chef.page.getByLabel('Rechtsbehelfsbelehrung').fill('Gegen diesen Bescheid kann Widerspruch erhoben werden.')
  await chef.page.getByRole('button', { name: 'Speichern' }).click()
  // Until the dialog is gone, its field says the same.
  await chef.page.getByRole('dialog').waitFor({ state: 'hidden' })
  await chef.page.getByText('kann Widerspruch erhoben werden').waitFor()
  await look(chef.page, 'einrichten')
  await bans(chef.page)
  expect(chef.faults).toEqual([])

  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt', {
    width: 1440,
    height: 900,
    colorScheme: 'light',
  })
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  await page.getByRole('button', { name: /Neue Anmeldung/ }).waitFor()
  await page.keyboard.press('n')
  const name = page.locator('[data-feld="4"]').getByLabel('Name')
  await name.waitFor()
  await name.fill('Beispiel')
  // What is typed while it is kept for the first time stays, and a year alone is a day of birth.
  const vornamen = page.locator('[data-feld="5"]').getByLabel('Vornamen')
  const geboren = page.locator('[data-feld="8"]').getByLabel('Geburtsdatum')
  await geboren.fill('1990')
  await page.keyboard.press('Control+s')
  await vornamen.fill('Toni')
  await page.getByText('Gesichert.').waitFor()
  await page.waitForURL(/id=/)
  expect(await vornamen.inputValue()).toBe('Toni')
  await geboren.focus()
  await page.keyboard.press('Tab')
  expect(await geboren.inputValue()).toBe('1990')
  // Whoever leaves now finds it in the drafts.
  await page.getByRole('link', { name: 'Zum Gewerbe' }).click()
  await page.getByText('Ihre Änderungen an der Anzeige sind gesichert.').waitFor()
  await page.goBack()
  await vornamen.waitFor()
  expect([await vornamen.inputValue(), await geboren.inputValue()]).toEqual(['Toni', '1990'])
  // One answer that cannot be read is named, and takes nothing else with it.
  const plz = page.getByLabel('Postleitzahl').first()
  await plz.fill('3'.repeat(20))
  await vornamen.fill('Toni Maria')
  await page.getByRole('link', { name: 'Abbrechen' }).click({ modifiers: ['Control'] })
  await page.getByRole('link', { name: 'Zum Gewerbe' }).click()
  await page.getByText(/gesichert\. Nicht lesbar und nicht dabei: Feld \d+/).waitFor()
  await page.goBack()
  await vornamen.waitFor()
  expect([await vornamen.inputValue(), await plz.inputValue()]).toEqual(['Toni Maria', ''])
  // What the server refuses is offered again.
  const daneben = await page.context().newPage()
  await daneben.goto(page.url())
  await daneben.locator('[data-feld="5"]').getByLabel('Vornamen').fill('Anders')
  await daneben.keyboard.press('Control+s')
  await daneben.getByText('Gesichert.').waitFor()
  await daneben.close()
  await vornamen.fill('Toni')
  await page.getByRole('link', { name: 'Zum Gewerbe' }).click()
  await page.getByText(/Die Anzeige ist nicht gesichert\. .* Ihre Eingabe finden Sie wieder/).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Eingabe übernehmen' }).waitFor()
  expect(await vornamen.inputValue()).toBe('Anders')
  if (process.env.VERBUND_BILDER)
    await page.screenshot({ path: `${process.env.VERBUND_BILDER}/gewerbe-aufgehoben.png` })
  await page.getByRole('button', { name: 'Eingabe übernehmen' }).click()
  expect(await vornamen.inputValue()).toBe('Toni')
  await page.getByText('26,00 €').waitFor()
  await page.getByRole('button', { name: 'Als eingegangen vermerken' }).click()
  await page.getByRole('row', { name: /in der Frist/ }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Nachfordern …' }).click()
  await page.getByText('Das Schreiben nennt:').waitFor()
  if (process.env.VERBUND_BILDER)
    await page.screenshot({ path: `${process.env.VERBUND_BILDER}/gewerbe-nachfordern.png` })
  await page.getByRole('button', { name: 'Schreiben ablegen' }).click()
  await page.getByText('Nachforderung liegt im Vorgang.').waitFor()
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await page.getByText('Rückgängig gemacht.').waitFor()
  await page.getByRole('button', { name: 'Register' }).click()
  await page.getByText('Rosa Aster').first().waitFor()
  await page.getByText('Rosa Aster').first().dblclick()
  await page.getByRole('heading', { level: 1, name: 'Rosa Aster' }).waitFor()
  // Looked at before the Berichtigung: what it began with then must not come back after it.
  await page.getByRole('button', { name: /^Ummeldung/ }).click()
  await page.locator('[data-feld="20"]').waitFor()
  await page.goBack()
  await page.getByRole('link', { name: /Gewerbe-Anmeldung/ }).click()
  await page.getByRole('button', { name: 'Berichtigen …' }).click()
  await page.getByLabel('Grund', { exact: true }).fill('Hausnummer falsch')
  await page.getByRole('button', { name: 'Berichtigung beginnen' }).click()
  await page.getByRole('link', { name: 'früheren Anzeige' }).waitFor()
  const nummer = page.locator('[data-feld="15"]').getByLabel('Hausnummer')
  await nummer.fill('4')
  await page.getByText('Vollständig.').waitFor()
  await look(page, 'berichtigen')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Warum', { exact: true }).waitFor()
  if (process.env.VERBUND_BILDER)
    await page.screenshot({ path: `${process.env.VERBUND_BILDER}/gewerbe-berichtigt.png` })
  // An Ummeldung begins with the corrected place.
  await page.getByRole('link', { name: 'Rosa Aster' }).click()
  await page.getByRole('button', { name: /^Ummeldung/ }).click()
  await page.locator('[data-feld="20"]').waitFor()
  expect(await page.locator('[data-feld="15"]').getByLabel('Hausnummer').inputValue()).toBe('4')
  if (process.env.VERBUND_BILDER)
    await page.screenshot({ path: `${process.env.VERBUND_BILDER}/gewerbe-ummeldung.png`, fullPage: true })
  // Who was where: now at the corrected house, and only by mistake at the other one.
  await page.goBack()
  await page.getByRole('link', { name: 'Wer war hier?' }).waitFor()
  await page.keyboard.press('h')
  const wo = page.getByLabel(/^Anschrift/)
  await page.getByText(/bekannt seit/).waitFor()
  await look(page, 'anschrift')
  await wo.fill((await wo.inputValue()).replace(/ 4$/, ' 2'))
  await page.getByText('nur irrtümlich eingetragen, berichtigt').waitFor()
  await page.setViewportSize(PHONE)
  await look(page, 'anschrift-telefon')
  const gesucht = await wo.inputValue()
  await page.getByRole('link', { name: 'Zum Register' }).click()
  await page.getByLabel(/^Im Register suchen/).fill(gesucht)
  await page.getByRole('link', { name: `Wer war an der Anschrift „${gesucht}“?` }).click()
  await page.getByText('nur irrtümlich eingetragen, berichtigt').waitFor()
  expect(faults).toEqual([])
})
