import { heute } from '@verbundakte/kernel'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './support/axe.ts'
import type { Look } from './support/browser.ts'
import { openWorkplace } from './support/workplace.ts'

const DARK: Look = { width: 1440, height: 900, colorScheme: 'dark' }
const PHONE: Look = { width: 390, height: 844, colorScheme: 'light' }
const workplace = await openWorkplace()

const wo = { strasse: 'Musterweg', hausnummer: '3', plz: '37276', ort: 'Meinhard', staat: 'DE' }
const INHALT = {
  rechtsform: 'einzelunternehmen',
  person: {
    name: 'Beispiel',
    vornamen: 'Toni',
    geschlecht: 'd',
    geburtsdatum: { jahr: 1990, monat: 5, tag: 17 },
    geburtsort: 'Musterstadt',
    geburtsland: 'DE',
    staatsangehoerigkeiten: ['DE'],
    anschrift: wo,
  },
  oeffentlicheHand: 'nein',
  betriebsstaette: { anschrift: wo },
  taetigkeiten: [{ text: 'Frisörsalon', schwerpunkt: true, wz: { code: '96.02.1', ausgabe: '2008' } }],
  nebenerwerb: false,
  stichtag: heute(),
  betriebsart: { sonstiges: true },
  beschaeftigte: { keine: true },
  niederlassung: 'hauptniederlassung',
  grund: 'neugruendung',
  datumAnzeige: heute(),
}

/** Certified without typing: another journey types one. */
async function bescheinigt(page: Page, mehr: object = {}): Promise<void> {
  const id = crypto.randomUUID()
  const frage = async (query: string, variables: object) => {
    const antwort = await page.request.post(`${workplace.url}/graphql`, {
      headers: { 'x-gemeinde': 'meinhard', origin: workplace.url },
      data: { query, variables },
    })
    expect(await antwort.json()).not.toHaveProperty('errors')
  }
  await frage('mutation ($e: Gewerbeentwurf!) { gewerbeentwurfSichern(entwurf: $e) { id } }', {
    e: { id, art: 'anmeldung', inhalt: JSON.stringify({ ...INHALT, ...mehr }), stand: 0 },
  })
  await frage('mutation ($id: ID!) { gewerbeanzeigeEinreichen(id: $id) { id } }', { id })
  await frage('mutation ($id: ID!) { gewerbeanzeigeBescheinigen(id: $id) { id } }', { id })
}

async function look(page: Page, what: string, axe = false) {
  if (axe) expect(await violations(page), what).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider, `${what} fits`).toBeLessThanOrEqual(0)
  if (process.env.VERBUND_BILDER) {
    await page.screenshot({ path: `${process.env.VERBUND_BILDER}/auskunft-${what}-${page.viewportSize()?.width}.png` })
  }
}

test('somebody asks, the clerk tells by keyboard what may be told; the head draws a sample, counts the year and lets a recipient in', {
  timeout: 90_000,
}, async () => {
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt', DARK)
  await bescheinigt(page)
  await page.goto(`${workplace.url}/meinhard/gewerbe?liste=REGISTER`)
  await page.getByRole('grid', { name: 'Register' }).getByRole('row').nth(1).dblclick()
  await page.getByRole('button', { name: /^Auskunft/ }).waitFor()
  await page.keyboard.press('k')
  await page.getByRole('heading', { level: 1, name: /^Auskunft: / }).waitFor()
  await page.getByLabel(/^Wer die Auskunft bekommt/).fill('Kim Beispiel')
  await page.getByRole('radio', { name: /^Rechtliches Interesse/ }).press('Space')
  await page.getByLabel('Glaubhaft gemacht durch').waitFor()
  await look(page, 'interesse', true)
  const tippen = async (label: RegExp, text: string) => {
    await page.getByLabel(label).focus()
    await page.keyboard.type(text)
  }
  // Typed before it was known what kind of question it is.
  expect(await page.getByLabel(/^Wer die Auskunft bekommt/).inputValue()).toBe('Kim Beispiel')
  await tippen(/^Zweck/, 'Offene Rechnung')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/Bitte wählen, was mitgeteilt wird/).waitFor()
  await page.getByRole('checkbox', { name: /^Name/ }).press('Space')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/womit das rechtliche Interesse glaubhaft gemacht wurde/).waitFor()
  await tippen(/^Glaubhaft gemacht durch/, 'Rechnung vorgelegt')
  await tippen(/^Abwägung/, 'Es überwiegt kein Interesse.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Auskunft erteilt' }).waitFor()
  await look(page, 'erteilt')
  await page.getByRole('link', { name: 'Protokoll der Auskünfte' }).click()
  await page.getByText(/an Kim Beispiel/).waitFor()

  const leitung = await workplace.enter('meinhard.leitung', PHONE)
  const klein = leitung.page
  await klein.goto(`${workplace.url}/meinhard/gewerbe/auskuenfte`)
  await klein.getByRole('button', { name: /zufällig ziehen/ }).press('Enter')
  // The list is another one now; a key on the old one would be lost.
  await klein.getByRole('button', { name: /^Nur Stichprobe/, pressed: true }).waitFor()
  await klein.getByRole('button', { name: /^Prüfen/ }).press('Enter')
  await klein.getByRole('dialog').getByLabel('Notiz').waitFor()
  await look(klein, 'pruefen')
  await klein.keyboard.press('Control+Enter')
  await klein.getByText('Zu prüfen ist nichts.').waitFor()
  await klein.goto(`${workplace.url}/meinhard/gewerbe/abrufstellen`)
  await klein.getByRole('button', { name: /^Zulassen/ }).press('Enter')
  await klein
    .getByRole('dialog')
    .getByLabel(/^Stelle/)
    .fill('Prüfstelle (Probe)')
  await klein.getByLabel(/^Warum/).fill('Verfügung der Leitung')
  await klein.keyboard.press('Control+Enter')
  await klein.getByText(/vga_/).waitFor()
  await look(klein, 'abrufstelle')
  await klein.goto(`${workplace.url}/meinhard/gewerbe/zahlen`)
  await klein.getByText(/^Lückenlos/).waitFor()
  await look(klein, 'zahlen', true)
  expect([...faults, ...leitung.faults]).toEqual([])
  if (!process.env.VERBUND_BILDER) return
  for (const seite of ['zahlen', 'listen', 'loeschungen', 'auskuenfte']) {
    for (const [wer, groesse] of [
      [page, DARK],
      [klein, PHONE],
    ] as const) {
      await wer.setViewportSize(groesse)
      await wer.goto(`${workplace.url}/meinhard/gewerbe/${seite}`)
      await wer.waitForTimeout(1200)
      await look(wer, seite, true)
    }
  }
})

test('two rows that are one Betrieb are compared, joined and parted again by keyboard', {
  timeout: 90_000,
}, async () => {
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt', DARK)
  await bescheinigt(page, { geschaeftsbezeichnung: 'Haarscharf' })
  await bescheinigt(page, { geschaeftsbezeichnung: 'Haar scharf', person: { ...INHALT.person, vornamen: 'Tony' } })
  await page.goto(`${workplace.url}/meinhard/gewerbe?liste=REGISTER`)
  await page.getByRole('grid', { name: 'Register' }).getByText('Haarscharf').first().dblclick()
  await page.getByRole('button', { name: /^Zusammenführen/ }).waitFor()
  await page.keyboard.press('z')
  await page.getByRole('heading', { name: 'Ähnlich' }).waitFor()
  await page.getByLabel(/^Welcher Betrieb/).fill('Haar sch')
  const anderer = page.getByRole('button', { name: /Haar scharf/ })
  await anderer.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'vergleich')
  const kopf = page.getByRole('cell', { name: 'Haarscharf', exact: true })
  await kopf.first().waitFor()
  await page.keyboard.press('t')
  await page.getByRole('row', { name: /Geschäftsbezeichnung.*Haar scharf.*Haarscharf/ }).waitFor()
  await look(page, 'vergleich', true)
  await page.setViewportSize(PHONE)
  await look(page, 'vergleich', true)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Hierher zusammengeführt' }).waitFor()
  await look(page, 'zusammengefuehrt')
  // The same person in two spellings, too.
  await page.getByRole('button', { name: /^Dieselbe Person zweimal/ }).waitFor()
  await page.keyboard.press('d')
  await page.getByRole('row', { name: /^Name.*Tony Beispiel/ }).waitFor()
  await look(page, 'personen', true)
  await page.keyboard.press('Control+Enter')
  await page.getByText(/^auch geschrieben: /).waitFor()
  await look(page, 'eine-person')
  await page.getByRole('list', { name: 'Hierher zusammengeführt' }).getByRole('link').first().click()
  await page.getByText('Alle Anzeigen stehen dort.').waitFor()
  await look(page, 'wegweiser')
  await page.getByRole('button', { name: /^Zusammenführung aufheben/ }).click()
  await page.getByText('Aufgehoben. Beide stehen wieder für sich.').waitFor()
  await page.getByRole('button', { name: /^Ummeldung/ }).waitFor()
  expect(faults).toEqual([])
})
