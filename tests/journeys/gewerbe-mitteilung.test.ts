import { heute } from '@verbundakte/kernel'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './support/axe.ts'
import type { Look } from './support/browser.ts'
import { openWorkplace } from './support/workplace.ts'

const DARK: Look = { width: 1440, height: 900, colorScheme: 'dark' }
const PHONE = { width: 390, height: 844 }
const workplace = await openWorkplace()

const wo = { strasse: 'Musterweg', hausnummer: '3', plz: '37276', ort: 'Meinhard', staat: 'DE' }
/** As a citizen files it, without field 13. */
const INHALT = {
  rechtsform: 'einzelunternehmen',
  person: {
    ...{ name: 'Aster', vornamen: 'Rosa', geschlecht: 'w', geburtsort: 'Musterstadt', geburtsland: 'DE' },
    ...{ geburtsdatum: { jahr: 1990, monat: 5, tag: 17 }, staatsangehoerigkeiten: ['DE'], anschrift: wo },
  },
  ...{ betriebsstaette: { anschrift: wo }, nebenerwerb: false, stichtag: heute(), datumAnzeige: heute() },
  taetigkeiten: [{ text: 'Blumenladen', schwerpunkt: true, wz: { code: '47.76.1', ausgabe: '2008' } }],
  ...{ betriebsart: { handel: true }, beschaeftigte: { keine: true } },
  ...{ niederlassung: 'hauptniederlassung', grund: 'neugruendung' },
}

async function frage<T>(page: Page, query: string, variables: object): Promise<T> {
  const antwort = await page.request.post(`${workplace.url}/graphql`, {
    headers: { 'x-gemeinde': 'meinhard', origin: workplace.url },
    data: { query, variables },
  })
  const { data, errors } = await antwort.json()
  expect(errors).toBeUndefined()
  return data as T
}

async function look(page: Page, what: string, axe = false) {
  if (axe) expect(await violations(page), what).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider, `${what} fits`).toBeLessThanOrEqual(0)
  if (process.env.VERBUND_BILDER)
    await page.screenshot({
      path: `${process.env.VERBUND_BILDER}/mitteilung-${what}-${page.viewportSize()?.width}.png`,
    })
}

/** The letter is on the page, or under the keys: no field has the focus. */
const heraus = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())

test('what came online is shown as it came and marked by one key; a notice of the tax office is asked about and closed', {
  timeout: 120_000,
}, async () => {
  const pflege = await workplace.enter('meinhard.fachadministration')
  const { anbindungEinrichten } = await frage<{ anbindungEinrichten: { geheimnis: string } }>(
    pflege.page,
    'mutation ($e: AnbindungEingabe!) { anbindungEinrichten(eingabe: $e) { geheimnis } }',
    { e: { name: 'Antragsplattform', amt: 'ga', leistungen: [], schwelle: null } },
  )
  const uuid = crypto.randomUUID()
  const ags = workplace.verbund.gemeinden.find(({ id }) => id === 'meinhard')?.ags
  const gebracht = await pflege.page.request.post(`${workplace.url}/gewerbe/v1/meinhard/anzeigen`, {
    headers: { authorization: `Bearer ${anbindungEinrichten.geheimnis}` },
    data: { uuid, art: 'anmeldung', fassung: '2025', ags, inhalt: INHALT },
  })
  expect(gebracht.status()).toBe(201)

  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt', DARK)
  await page.goto(`${workplace.url}/meinhard/gewerbe`)
  await page.getByRole('grid', { name: 'Eingang' }).getByText('Rosa Aster').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('So eingegangen').first().waitFor()
  await page.locator('[data-feld="13"] select').focus()
  await look(page, 'vorher')
  await page.locator('[data-feld="13"] select').selectOption('nein')
  await page.keyboard.press('Control+s')
  await page.locator('[data-feld="13"]').getByText('So eingegangen: nicht angegeben').waitFor()
  await page.getByText('ein Feld geändert').click()
  await heraus(page)
  await page.keyboard.press('p')
  await page.getByText(/^Formell geprüft \d/).waitFor()
  await look(page, 'eingegangen', true)
  await page.goto(`${workplace.url}/meinhard/gewerbe?form=offen`)
  await page.getByText('Nichts dabei').waitFor()
  await page.getByRole('button', { name: 'Formell geprüft', exact: true }).press('Enter')
  await page.getByRole('grid', { name: 'Eingang' }).getByText('formell geprüft').waitFor()
  await look(page, 'eingang')

  await page.keyboard.press('b')
  await page.getByText('Nichts offen').waitFor()
  await page.keyboard.press('n')
  const tippen = (label: RegExp, text: string) => page.getByLabel(label).fill(text)
  await tippen(/^Behörde/, 'Finanzamt Musterstadt')
  await tippen(/^Name oder Firma/, 'Kim Beispiel')
  await tippen(/^Anschrift/, 'Gartenweg 3, 37276 Meinhard')
  await tippen(/^Aufgegeben zum/, '01.10.2026')
  await tippen(/^Was noch darin steht/, 'Gewerbesteuerpflicht beendet.')
  await look(page, 'neu')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Mitteilung: Kim Beispiel' }).waitFor()
  await page.getByRole('link', { name: 'Mitteilung über eine Betriebsaufgabe' }).waitFor()
  await look(page, 'offen')
  await page.keyboard.press('a')
  await page.getByRole('dialog').waitFor()
  await look(page, 'anfragen')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: 'Anfrage zu Ihrem Gewerbe' }).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Stand')

  await page.setViewportSize(PHONE)
  await look(page, 'gefragt', true)
  await page.setViewportSize(DARK)
  // It is one of the Aufgaben of the office, too.
  await page.goto(`${workplace.url}/meinhard/postkorb`)
  await page
    .getByText(/Finanzamt Musterstadt teilt mit: Kim Beispiel/)
    .first()
    .waitFor()
  await page.goto(`${workplace.url}/meinhard/gewerbe`)
  await page.getByRole('link', { name: 'Mitteilungen (1)' }).press('Enter')
  await page.getByRole('grid', { name: 'Mitteilungen' }).getByText('Kim Beispiel').waitFor()
  await look(page, 'liste')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Ohne Folge abschließen/ }).press('Enter')
  await page
    .getByRole('dialog')
    .getByLabel(/^Grund/)
    .fill('Läuft weiter, vor Ort gesehen.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Wieder öffnen' }).waitFor()
  await look(page, 'erledigt')
  expect(faults).toEqual([])
})
