import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { letIn } from '../support/grants.ts'
import { violationsInBoth } from './support/axe.ts'
import type { Look } from './support/browser.ts'
import { openWorkplace } from './support/workplace.ts'

const LOOKS: Readonly<Record<string, Look>> = {
  'at the desk': { width: 1440, height: 900, colorScheme: 'light' },
  'on the phone': { width: 390, height: 844, colorScheme: 'light' },
}

const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const clerk = await signIn('meinhard.registratur')
const { letIn: admit } = letIn(workplace.verbund)
// Somebody is there all the while: the banner stands above every screen of theirs and of those who may end it.
await admit('meinhard', 'supportstelle.eins', { dauerMinuten: 60, ausfuhr: true })
const places = await somethingToLookAt()

test.each(Object.entries(LOOKS))(
  'axe finds nothing on any screen, light or dark, %s',
  { timeout: 120_000 },
  async (_name, look) => {
    const visitor = await workplace.visitor(look)
    await visitor.page.getByLabel('Anmeldename').waitFor()
    expect(await violationsInBoth(visitor.page)).toEqual([])

    const officer = await workplace.signIn('meinhard.datenschutz', look)
    await officer.page.goto(`${workplace.url}/meinhard/protokoll`)
    await officer.page.getByText('Akte angelegt').locator('visible=true').first().waitFor()
    expect(await violationsInBoth(officer.page), 'protokoll').toEqual([])
    expect(
      await officer.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      'protokoll fits',
    ).toBeLessThanOrEqual(0)
    expect(officer.faults).toEqual([])

    const { page, faults } = await workplace.signIn('meinhard.aktenplanpflege', look)
    for (const [heading, path] of Object.entries(places)) {
      await page.goto(`${workplace.url}/meinhard/${path}`)
      await page.getByText(heading).locator('visible=true').first().waitFor()
      expect(await violationsInBoth(page), path).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        `${path} fits`,
      ).toBeLessThanOrEqual(0)
    }
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await violationsInBoth(page), 'help').toEqual([])
    await page.keyboard.press('Escape')
    expect(faults).toEqual([])
  },
)

test.each(Object.entries(LOOKS))(
  'axe finds nothing on the screens of a visit, on both sides, light or dark, %s',
  {
    timeout: 120_000,
  },
  async (_name, look) => {
    const head = await workplace.enter('meinhard.leitung', look)
    const guest = await workplace.enter('supportstelle.eins', look)
    const sides = [
      { ...head, path: 'meinhard/unterstuetzung?liste=alle', text: 'Wer ist gerade bei uns?' },
      { ...head, path: 'sicherheit', text: 'Offene Sitzungen' },
      { ...head, path: 'meinhard/akten', text: 'Zu Besuch: supportstelle.eins' },
      { ...guest, path: 'unterstuetzung', text: 'T-4711' },
      { ...guest, path: 'unterstuetzung/suche?q=Ummeldung', text: 'Suche bei denen' },
      { ...guest, path: 'sicherheit', text: 'Offene Sitzungen' },
      { ...guest, path: 'meinhard/akten', text: 'Sie sind zu Besuch in Meinhard' },
    ]
    for (const { page, path, text } of sides) {
      await page.goto(`${workplace.url}/${path}`)
      await page.getByText(text).locator('visible=true').first().waitFor()
      expect(await violationsInBoth(page), path).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        `${path} fits`,
      ).toBeLessThanOrEqual(0)
    }
    await guest.page.goto(`${workplace.url}/unterstuetzung`)
    await guest.page.getByRole('row', { name: /T-4711/ }).click()
    await guest.page.getByText('Verlauf').locator('visible=true').first().waitFor()
    expect(await violationsInBoth(guest.page), 'grant').toEqual([])
    await guest.page.keyboard.press('n')
    await guest.page.getByRole('dialog').waitFor()
    expect(await violationsInBoth(guest.page), 'request').toEqual([])
    expect([...head.faults, ...guest.faults]).toEqual([])
  },
)

test('an Akte and a Vorgang that take their time have a heading meanwhile', async () => {
  const { page, faults } = await workplace.enter('meinhard.aktenplanpflege', LOOKS['at the desk'])
  const inTime = Promise.withResolvers<void>()
  await page.route('**/graphql*', async (route) => {
    if (/query (Akte|Vorgang)\b/.test(route.request().postData() ?? '')) await inTime.promise
    await route.continue()
  })
  const headings = page.getByRole('heading', { level: 1 })
  for (const [path, name] of [
    [places.Ummeldung, 'Akte wird geladen'],
    [places.Schreiben, 'Vorgang wird geladen'],
  ] as const) {
    await page.goto(`${workplace.url}/meinhard/${path}`)
    await page.getByRole('heading', { level: 1, name }).waitFor()
    expect(await headings.count()).toBe(1)
  }
  inTime.resolve()
  await page.getByRole('heading', { level: 1, name: 'Ummeldung' }).waitFor()
  await page.getByText('Die Bäckerei zieht um.').first().waitFor()
  expect(await headings.count()).toBe(1)
  expect(faults).toEqual([])
})

async function somethingToLookAt(): Promise<Record<string, string>> {
  const { aktenplan } = await clerk.ask('{ aktenplan { id kennzeichen } }')
  const position = aktenplan.find(({ kennzeichen }: { kennzeichen: string }) => kennzeichen === '130.10').id
  const { akteAnlegen: akte } = await clerk.ask(
    'mutation ($p: ID!) { akteAnlegen(eingabe: { position: $p, betreff: "Bäckerei Ähre" }) { id } }',
    { p: position },
  )
  const { vorgangAnlegen: vorgang } = await clerk.ask(
    'mutation ($a: ID!) { vorgangAnlegen(akte: $a, eingabe: { betreff: "Ummeldung" }) { id } }',
    { a: akte.id },
  )
  const datei = (await (await clerk.upload('Schreiben.txt', 'Die Bäckerei zieht um.')).json()) as { id: string }
  const { dokumentAblegen: dokument } = await clerk.ask(
    'mutation ($v: ID!, $d: ID!) { dokumentAblegen(vorgang: $v, datei: $d) { id } }',
    { v: vorgang.id, d: datei.id },
  )
  const post = (await (await clerk.upload('Werbebrief.txt', 'Bürostühle zum halben Preis.')).json()) as { id: string }
  await clerk.ask('mutation ($d: ID!) { eingaengeAnnehmen(dateien: [$d]) }', { d: post.id })
  return {
    Werbebrief: 'posteingang',
    'Bäckerei Ähre': 'akten',
    Aktenplan: 'aktenplan',
    'Fassungen des Aktenplans': 'aktenplan/fassungen',
    'Zuletzt benutzt': 'akten/zuletzt',
    Ummeldung: `akte/${akte.id}`,
    Schreiben: `akte/${akte.id}/vorgang/${vorgang.id}/dokument/${dokument.id}`,
    Treffer: `suche?q=${encodeURIComponent('Bäckerei')}`,
  }
}
