import { pruefe } from '@verbundakte/pruefer'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'
import { violations } from './support/axe.ts'
import type { Look } from './support/browser.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const { admin } = workplace.verbund.database
await fileOne(signIn, 'meinhard.gewerbeamt')
await fileOne(signIn, 'sontra.gewerbeamt')
const officer = await signIn('meinhard.datenschutz')

const LOOKS: Readonly<Record<string, Look>> = {
  'light on the phone': { width: 390, height: 844, colorScheme: 'light' },
  'dark at the desk': { width: 1440, height: 900, colorScheme: 'dark' },
}

const stand = async () => (await officer.ask('{ protokollstand { aufbewahrungTage aufbewahrungAb } }')).protokollstand
const withPersonalPart = async (gemeinde: string) => {
  const [row] = await admin`select count(nutzlast)::int as n from audit.eintrag where gemeinde = ${gemeinde}`
  return row?.n
}
/** What is erased must have been read by worker and search. */
const processed = () =>
  expect
    .poll(async () => {
      const [row] = await admin`
        select min(s.seq) >= (select k.seq from audit.kopf k where k.gemeinde = 'meinhard') as done
        from audit.stand s where s.gemeinde = 'meinhard' and s.verbraucher in ('jobs', 'search')`
      return row?.done
    })
    .toBe(true)
const openLog = async (look?: Look) => {
  const opened = await workplace.signIn('meinhard.datenschutz', look)
  await opened.page.goto(`${workplace.url}/meinhard/protokoll`)
  await opened.page.getByRole('rowheader', { name: /Akte angelegt/ }).waitFor()
  return opened
}
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth).then((over) => over <= 0)

test('the officer sets how long the log keeps, is told what happens and when, and takes it back', async () => {
  const { page, faults } = await openLog()
  await page.getByText('Personenbezug bleibt dauernd', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Aufbewahrung ändern' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Aufbewahrung des Personenbezugs' })
  await dialog.getByLabel('Aufbewahren').selectOption('Nach Tagen löschen')
  await dialog.getByLabel('Tage').fill('ein Jahr')
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('Bitte eine ganze Zahl von Tagen').waitFor()
  await dialog.getByLabel('Tage').fill('7')
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('zwischen 30 Tagen und 100 Jahren').waitFor()
  await dialog.getByLabel('Tage').fill('365')
  await dialog.getByText(/Gilt in 24 Stunden, ab .*Zurzeit ist nichts so alt/).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(/Personenbezug bleibt 365 Tage; gilt ab /).waitFor()
  expect(await stand()).toMatchObject({ aufbewahrungTage: 365, aufbewahrungAb: expect.any(String) })
  await page.keyboard.press('Control+z')
  await page.getByText('Rückgängig gemacht.').waitFor()
  await page.getByText('Personenbezug bleibt dauernd', { exact: true }).waitFor()
  expect(await stand()).toEqual({ aufbewahrungTage: null, aufbewahrungAb: null })
  await page.getByRole('button', { name: 'Aufbewahrung ändern' }).press('Enter')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Aufbewahrung ändern')
  expect(faults).toEqual([])
})

test('the officer erases one entry with a reason; it says so afterwards, and the chain holds', async () => {
  const sontra = await withPersonalPart('sontra')
  const { page, faults } = await openLog()
  await page.getByRole('rowheader', { name: /Akte angelegt/ }).click()
  const entry = page.getByRole('region', { name: 'Eintrag', exact: true })
  await entry.getByText(/Akte 130\.10-/).waitFor()
  await processed()
  await entry.getByRole('button', { name: 'Personenbezug löschen' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Personenbezug löschen' })
  await dialog.getByText(/Das betrifft 1 Eintrag vom/).waitFor()
  await dialog.getByText(/Aktenzeichen, Betreff/).waitFor()
  await dialog.getByText(/gesalzene Hashwert/).waitFor()
  // The focus stands on the reason, and without one nothing happens.
  await page.keyboard.type('weg')
  await page.keyboard.press('Control+Enter')
  await dialog.getByRole('alert').getByText('Bitte nennen Sie den Grund').waitFor()
  await page.keyboard.type(' nach Antrag gemäß Art. 17 DSGVO')
  await page.keyboard.press('Control+Enter')
  await entry.getByText(/^Personenbezogener Teil gelöscht am .* \(Eintrag Nr\. \d+\)/).waitFor()
  await entry.getByText('weg nach Antrag gemäß Art. 17 DSGVO').waitFor()
  await expect
    .poll(() => page.evaluate('document.activeElement.textContent'))
    .toMatch(/^Personenbezogener Teil gelöscht/)
  expect(await entry.getByRole('button', { name: 'Personenbezug löschen' }).count()).toBe(0)
  await page.getByRole('rowheader', { name: /Personenbezug im Protokoll gelöscht/ }).click()
  await entry.getByText(/1 personenbezogener Teil gelöscht\. Grund: weg nach Antrag/).waitFor()

  const exported = await (await officer.fetch('/protokoll/export?format=jsonl')).text()
  expect(await pruefe(exported.split('\n'))).toMatchObject({ log: 'meinhard', geloescht: 1, befunde: [] })
  expect(await withPersonalPart('sontra')).toBe(sontra)
  expect(faults).toEqual([])
})

test('a range is erased by its numbers, and says how many entries it takes', async () => {
  const before = (await withPersonalPart('meinhard')) ?? 0
  const { page, faults } = await openLog()
  await processed()
  await page.getByRole('button', { name: 'Bereich löschen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Personenbezug löschen' })
  await dialog.getByLabel('Von Eintrag').fill('1')
  await dialog.getByLabel('Bis Eintrag').fill('3')
  await dialog.getByText(/Das betrifft [23] Einträge vom/).waitFor()
  const text = await dialog.getByText(/Das betrifft/).textContent()
  await dialog.getByLabel('Grund').fill('Zweck nach drei Jahren entfallen')
  await dialog.getByRole('button', { name: /Endgültig löschen/ }).click()
  await dialog.waitFor({ state: 'detached' })
  const gone = Number(/betrifft (\d)/.exec(text ?? '')?.[1])
  // The erasing itself is an entry, and so is this visit's sign-in.
  const erased = await admin`
    select count(*)::int as n from audit.eintrag where gemeinde = 'meinhard' and seq <= 3 and nutzlast is null`
  expect(erased[0]?.n).toBe(3)
  expect(await withPersonalPart('meinhard')).toBeGreaterThanOrEqual(before - gone)
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(/Der personenbezogene Teil von \d Einträgen ist gelöscht/).waitFor()
  const exported = await (await officer.fetch('/protokoll/export?format=jsonl')).text()
  expect(await pruefe(exported.split('\n'))).toMatchObject({ befunde: [] })
  expect(faults).toEqual([])
})

test('who does not hold the office is refused, in this Gemeinde and the next', async () => {
  const ERASE = 'mutation { nutzlastLoeschen(von: 1, bis: 5, grund: "Das geht mich nichts an") }'
  const before = await Promise.all(['meinhard', 'sontra'].map(withPersonalPart))
  for (const name of ['meinhard.gewerbeamt', 'meinhard.leitung', 'meinhard.registratur']) {
    const client = await signIn(name)
    for (const query of [
      ERASE,
      'mutation { aufbewahrungFestlegen(tage: 30) }',
      '{ loeschVorschau(von: 1, bis: 5) { anzahl } }',
      '{ aufbewahrungVorschau(tage: 30) { eintraege } }',
      '{ loeschungZu(nummer: 1) { nummer } }',
    ]) {
      const { data, errors } = await client.graphql(query)
      expect(Object.values(data ?? {}), query).toEqual(data === null ? [] : [null])
      expect(errors?.[0]?.extensions, `${name} ${query}`).toMatchObject({ code: 'nicht-erlaubt' })
    }
  }
  const { page, faults } = await workplace.signIn('meinhard.registratur')
  await page.goto(`${workplace.url}/meinhard/protokoll`)
  await page.getByText('wer in der Gemeinde für den Datenschutz zuständig ist').waitFor()
  expect(await page.getByRole('button', { name: /Aufbewahrung|löschen/ }).count()).toBe(0)
  expect(await Promise.all(['meinhard', 'sontra'].map(withPersonalPart))).toEqual(
    before.map((n, at) => (at === 0 ? expect.any(Number) : n)),
  )
  const [row] =
    await admin`select count(*)::int as n from audit.eintrag where ereignis = 'protokoll.nutzlast.geloescht'`
  expect(row?.n).toBe(2)
  expect(await stand()).toEqual({ aufbewahrungTage: null, aufbewahrungAb: null })
  expect(faults).toEqual([])
})

test.for(Object.entries(LOOKS))(
  'both dialogs fit and are accessible, %s',
  { timeout: 120_000 },
  async ([name, look]) => {
    const { page, faults } = await openLog(look)
    const shot = async (what: string) => {
      expect(await violations(page), what).toEqual([])
      expect(await fits(page), what).toBe(true)
      if (process.env.VERBUND_BILDER)
        await page.screenshot({ path: `${process.env.VERBUND_BILDER}/${name.replaceAll(' ', '-')}-${what}.png` })
    }
    await shot('log')
    await page.getByRole('button', { name: 'Aufbewahrung ändern' }).click()
    await page.getByLabel('Aufbewahren').selectOption('Nach Tagen löschen')
    await page.getByText(/Gilt in 24 Stunden.*jede Stunde/).waitFor()
    await shot('keeping')
    await page.keyboard.press('Escape')
    await page.getByRole('rowheader', { name: /Dokument abgelegt/ }).click()
    await page.getByRole('button', { name: 'Personenbezug löschen' }).click()
    await page.getByText(/Das betrifft 1 Eintrag/).waitFor()
    await shot('erasing')
    await page.keyboard.press('Escape')
    if (look.width < 600) await page.goBack()
    await page
      .getByRole('rowheader', { name: /Personenbezug gelöscht/ })
      .first()
      .click()
    await page.getByText(/Personenbezogener Teil gelöscht am/).waitFor()
    await shot('erased')
    expect(faults).toEqual([])
  },
)
