import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './support/axe.ts'
import type { Look } from './support/browser.ts'
import { openWorkplace } from './support/workplace.ts'

const DARK: Look = { width: 1440, height: 900, colorScheme: 'dark' }
const PHONE: Look = { width: 390, height: 844, colorScheme: 'light' }
const workplace = await openWorkplace()

const wo = { strasse: 'Musterweg', hausnummer: '3', plz: '37276', ort: 'Meinhard', staat: 'DE' }
const tag = (tage: number) => new Date(Date.now() + tage * 86_400_000).toISOString().slice(0, 10)
const deutsch = (tage: number) => tag(tage).split('-').reverse().join('.')
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
  taetigkeiten: [{ text: 'Schankwirtschaft', schwerpunkt: true, wz: { code: '56.30.1', ausgabe: '2008' } }],
  alkohol: true,
  nebenerwerb: false,
  stichtag: tag(20),
  betriebsart: { sonstiges: true },
  beschaeftigte: { keine: true },
  niederlassung: 'hauptniederlassung',
  grund: 'neugruendung',
  datumAnzeige: tag(0),
}

async function frage(page: Page, query: string, variables: object): Promise<void> {
  const antwort = await page.request.post(`${workplace.url}/graphql`, {
    headers: { 'x-gemeinde': 'meinhard', origin: workplace.url },
    data: { query, variables },
  })
  expect(await antwort.json()).not.toHaveProperty('errors')
}

async function look(page: Page, what: string, axe = false) {
  if (axe) expect(await violations(page), what).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider, `${what} fits`).toBeLessThanOrEqual(0)
  if (process.env.VERBUND_BILDER)
    await page.screenshot({ path: `${process.env.VERBUND_BILDER}/verfahren-${what}-${page.viewportSize()?.width}.png` })
}

test('a Gaststätte is checked by keyboard, a Fest is noticed, and a ban is seen by who may', {
  timeout: 120_000,
}, async () => {
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt', DARK)
  const id = crypto.randomUUID()
  await frage(page, 'mutation ($e: Gewerbeentwurf!) { gewerbeentwurfSichern(entwurf: $e) { id } }', {
    e: { id, art: 'anmeldung', inhalt: JSON.stringify(INHALT), stand: 0 },
  })
  await page.goto(`${workplace.url}/meinhard/gewerbe/anzeige/${id}`)
  // The form says at its field when it may begin, and what will follow.
  await page.getByText(/Frühester Beginn wäre der/).waitFor()
  await look(page, 'anmeldung')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Bescheinigt', { exact: true }).waitFor()

  await page.goto(`${workplace.url}/meinhard/gewerbe`)
  await page.getByRole('link', { name: 'Prüfungen (1)' }).waitFor()
  await look(page, 'gewerbe')
  await page.keyboard.press('p')
  await page.getByRole('grid', { name: 'Prüfungen' }).getByText('Beginn zu früh').waitFor()
  await look(page, 'pruefungen')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Prüfung: Toni Beispiel' }).waitFor()
  await look(page, 'pruefung', true)
  await page.getByRole('button', { name: /^Eintragen\s*: Bescheinigung in Steuersachen/ }).press('Enter')
  await page.getByLabel(/^Ausgestellt oder beantragt/).fill('heute')
  const papiere = page.getByLabel(/^Dokument der Akte/)
  await papiere.selectOption({ index: 1 })
  await look(page, 'nachweis')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: /^Ändern\s*: Bescheinigung in Steuersachen/ }).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  // The paper lies in the Vorgang of the Anmeldung, and its link leads there.
  const [papier] = await workplace.verbund.database.admin`select d.id, d.vorgang from akte.dokument d
    join gewerbe.anzeige a on a.gemeinde = d.gemeinde and a.dokument = d.id where a.id = ${id}`
  const link = page.getByRole('list', { name: 'Nachweise' }).getByRole('link')
  expect(await link.getAttribute('href')).toContain(`/vorgang/${papier?.vorgang}/dokument/${papier?.id}`)
  await page.keyboard.press('j')
  await page
    .getByRole('dialog')
    .getByText(/Es fehlt: Führungszeugnis/)
    .waitFor()
  await look(page, 'entscheiden')
  await page.getByLabel(/^Warum trotzdem/).fill('Liegt aus dem Vorjahr vor.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Auf Antrag bescheinigen' }).press('Enter')
  await page.getByRole('link', { name: 'Bescheinigung über die Zuverlässigkeitsprüfung' }).waitFor()
  await look(page, 'entschieden')

  const klein = await workplace.enter('meinhard.gewerbeamt', PHONE)
  const handy = klein.page
  await handy.goto(`${workplace.url}/meinhard/gewerbe/feste`)
  await handy.getByRole('button', { name: /^Neues Fest/ }).press('Enter')
  const tippen = (label: RegExp, text: string) => handy.getByLabel(label).fill(text)
  await tippen(/^Veranstaltung/, 'Dorffest')
  await tippen(/^Ort/, 'Festplatz')
  await tippen(/^Erster Tag/, deutsch(10))
  await tippen(/^Erwartete Besucher/, '300')
  await tippen(/^Wer veranstaltet/, 'Musterverein')
  await tippen(/^Anschrift/, 'Musterweg 1, Meinhard')
  await tippen(/^Speisen und Getränke/, 'Bratwurst, Bier')
  await tippen(/^Warum auf die Frist verzichtet/, 'Kleines Fest')
  await look(handy, 'neues-fest', true)
  await handy.keyboard.press('Control+Enter')
  await handy.getByRole('heading', { level: 1, name: 'Dorffest' }).waitFor()
  await look(handy, 'fest')

  // Who lives elsewhere has their application handed on.
  await page.goto(`${workplace.url}/meinhard/gewerbe/reisegewerbe/neu`)
  await page.getByLabel(/^Name/).fill('Beispiel')
  await page.getByLabel(/^Vornamen/).fill('Kim')
  await page.getByLabel(/^Geburtsdatum/).fill('17.05.1990')
  await page.getByLabel(/^Geburtsort/).fill('Musterstadt')
  await page.getByLabel(/^Wohnanschrift/).fill('Markt 1, 36205 Sontra')
  await page.getByLabel(/^Tätigkeiten/).fill('Verkauf von Obst')
  await page.getByLabel(/^Wohnt in einer anderen Gemeinde/).check()
  await look(page, 'karte-neu')
  await page.keyboard.press('Control+Enter')
  const anderswo = page.getByText(/Zuständig ist die Gemeinde, in der die Person wohnt/)
  await anderswo.waitFor()
  // Usually here after all: then it is an application of this office; taken back, it is one to hand on again.
  await page.keyboard.press('o')
  await page
    .getByRole('dialog')
    .getByLabel(/^Warum dieses Amt/)
    .fill('Ohne festen Wohnsitz, meist hier')
  await look(page, 'karte-wohnort', true)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: /^Erteilen/ }).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await anderswo.waitFor()
  await handy.goto(page.url())
  await handy.getByRole('button', { name: /^Doch hier zuständig/ }).press('Enter')
  await handy.getByRole('dialog').waitFor()
  await look(handy, 'karte-wohnort', true)
  await page.keyboard.press('w')
  await page
    .getByRole('dialog')
    .getByLabel(/^Zuständige Stelle/)
    .fill('Stadt Sontra')
  await page
    .getByRole('dialog')
    .getByLabel(/^Anschrift/)
    .fill('Markt 1, 36205 Sontra')
  await look(page, 'karte-weiterleiten')
  await page.keyboard.press('Control+Enter')
  const weitergeleitet = page.getByRole('link', { name: 'Weiterleitung wegen Zuständigkeit' })
  await weitergeleitet.waitFor()
  await look(page, 'karte-weitergeleitet')
  // What has lain in the Akte for longer than the quarter of an hour is not offered to be taken back.
  const zurueck = page.getByRole('button', { name: 'Entscheidung zurücknehmen' })
  await zurueck.waitFor()
  await workplace.verbund.database.admin`update akte.dokument set angelegt_am = angelegt_am - interval '16 minutes',
    geaendert_am = geaendert_am - interval '16 minutes' where betreff = 'Weiterleitung wegen Zuständigkeit'`
  await page.reload()
  await weitergeleitet.waitFor()
  expect(await zurueck.count()).toBe(0)

  // The clerk sees nothing of bans until the right is given.
  await page.goto(`${workplace.url}/meinhard/gewerbe`)
  await page.getByRole('link', { name: 'Reisegewerbe' }).waitFor()
  expect(await page.getByText('Untersagungen').count()).toBe(0)
  await workplace.verbund.database.admin`insert into identity.zuweisung (gemeinde, person, rolle, amt)
    select gemeinde, id, 'steuern', 'ga' from identity.person where gemeinde = 'meinhard' and kennung = 'gewerbeamt'`
  await page.reload()
  await page.getByRole('link', { name: 'Untersagungen' }).waitFor()
  await page.keyboard.press('s')
  await page.getByText('Kein laufendes Verfahren').waitFor()
  await page.keyboard.press('n')
  await page.getByLabel(/^Name/).fill('Beispiel')
  await page.getByLabel(/^Vornamen/).fill('Kim')
  await page.getByLabel(/^Anschrift/).fill('Musterweg 4, Meinhard')
  await page.getByLabel(/^Gewerbe/).fill('Schankwirtschaft')
  await page.getByLabel('Steuerrückstände').check()
  await page.getByLabel(/^Was vorliegt/).fill('Rückstände seit 2024.')
  await look(page, 'einleiten')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Untersagung: Kim Beispiel' }).waitFor()
  await page.keyboard.press('a')
  await look(page, 'anhoeren')
  await page.keyboard.press('Control+Enter')
  await page.getByText('noch keine Antwort').waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Zum Postausgang\s*: Kim Beispiel/ }).press('Enter')
  await page.getByText('liegt im Postausgang', { exact: true }).waitFor()
  await look(page, 'untersagung')
  await page.getByRole('button', { name: /^Antwort eintragen\s*: Kim Beispiel/ }).press('Enter')
  await page.getByLabel(/^Was vorgetragen/).fill('Zahlt in Raten.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Zahlt in Raten.').waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await page.getByText('noch keine Antwort').waitFor()
  expect([...faults, ...klein.faults]).toEqual([])
  if (!process.env.VERBUND_BILDER) return
  await bilder(page, handy)
})

/** Every screen at both sizes, for whoever looks. */
async function bilder(page: Page, handy: Page): Promise<void> {
  const karte = crypto.randomUUID()
  await frage(page, 'mutation ($k: Reisegewerbekarteeingabe!) { reisegewerbekarteBeantragen(karte: $k) { id } }', {
    k: {
      ...{ id: karte, name: 'Beispiel', vornamen: 'Alex', geburtsdatum: '1980-01-02', geburtsort: 'Musterstadt' },
      ...{
        anschrift: 'Musterweg 5, Meinhard',
        taetigkeiten: 'Verkauf von Obst',
        antragAm: tag(0),
        nachweise: ['ausweis'],
      },
    },
  })
  const hier = page.url()
  for (const [wer, groesse] of [
    [page, DARK],
    [handy, PHONE],
  ] as const) {
    await wer.setViewportSize(groesse)
    for (const seite of [
      '',
      '/pruefungen?liste=FERTIG',
      '/feste',
      '/feste/neu',
      '/untersagungen',
      '/reisegewerbe',
      '/reisegewerbe/neu',
      `/reisegewerbe/karte/${karte}`,
    ]) {
      await wer.goto(`${workplace.url}/meinhard/gewerbe${seite}`)
      await wer.waitForTimeout(900)
      await look(wer, seite.replace(/[^a-z]/g, '').slice(0, 24) || 'start', true)
    }
    for (const [taste, name] of [
      ['j', 'karte-erteilen'],
      ['x', 'karte-versagen'],
      ['o', 'karte-wohnort'],
    ] as const) {
      await wer.keyboard.press(taste)
      await wer.getByRole('dialog').waitFor()
      await look(wer, name, true)
      await wer.keyboard.press('Escape')
      await wer.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await wer.getByRole('button', { name: /: Ausweis/ }).press('Enter')
    await wer.getByRole('dialog').waitFor()
    await look(wer, 'karte-nachweis', true)
    await wer.keyboard.press('Escape')
    await wer.goto(hier)
    await wer.waitForTimeout(900)
    await look(wer, 'fall', true)
    for (const [taste, name] of [
      ['a', 'fall-anhoeren'],
      ['i', 'fall-insolvenz'],
      ['u', 'fall-untersagen'],
    ] as const) {
      await wer.keyboard.press(taste)
      await wer.getByRole('dialog').waitFor()
      await look(wer, name, true)
      await wer.keyboard.press('Escape')
      await wer.getByRole('dialog').waitFor({ state: 'detached' })
    }
  }
}
