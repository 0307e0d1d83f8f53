import { personId } from '@verbundakte/testing'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Client, testGateway } from '../support/client.ts'
import { violations } from './support/axe.ts'
import { DESK } from './support/browser.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
await workplace.verbund.database.admin`
  insert into identity.zuweisung (gemeinde, person, rolle, amt)
  values ('meinhard', ${personId('meinhard.buergerbuero')}, 'buergersicht', '')`
const { signIn } = testGateway(workplace.verbund)
const buergerbuero = await signIn('meinhard.buergerbuero')
const gewerbeamt = await signIn('meinhard.gewerbeamt')

/** An Akte with a letter in it. */
async function filed(client: Client, kennzeichen: string, betreff: string, brief: string) {
  const { aktenplan } = await client.ask('{ aktenplan { id kennzeichen } }')
  const p = aktenplan.find((each: { kennzeichen: string }) => each.kennzeichen === kennzeichen).id
  const { akteAnlegen } = await client.ask(
    'mutation ($p: ID!, $b: String!) { akteAnlegen(eingabe: { position: $p, betreff: $b }) { id } }',
    { p, b: betreff },
  )
  const { vorgangAnlegen } = await client.ask(
    'mutation ($a: ID!) { vorgangAnlegen(akte: $a, eingabe: { betreff: "Antrag" }) { id } }',
    { a: akteAnlegen.id },
  )
  const { id } = (await (await client.upload(`${brief}.txt`, `${brief} im Wortlaut`)).json()) as { id: string }
  await client.ask('mutation ($v: ID!, $d: ID!) { dokumentAblegen(vorgang: $v, datei: $d) { id } }', {
    v: vorgangAnlegen.id,
    d: id,
  })
  return akteAnlegen.id as string
}

async function entry(client: Client, vornamen: string, name: string, anschrift: string): Promise<string> {
  const { eintragAnlegen } = await client.ask(
    'mutation ($a: EintragAngaben!) { eintragAnlegen(art: PERSON, angaben: $a) { id } }',
    { a: { vornamen, name, anschrift, geburtsdatum: '1985-03-12' } },
  )
  return eintragAnlegen.id
}

const nennen = (client: Client, akte: string, eintrag: string) =>
  client.ask(
    'mutation ($a: ID!, $e: ID!) { beteiligteHinzufuegen(akte: $a, eingabe: { rolle: "Antragstellerin", art: PERSON, name: "?", eintrag: $e }) { id } }',
    { a: akte, e: eintrag },
  )

async function looked(page: Page, name: string): Promise<void> {
  if (process.env.VERBUND_BILDER) await page.screenshot({ path: `${process.env.VERBUND_BILDER}/${name}.png` })
}

test('somebody is named from the register, their passport is found at the counter, and an Auskunftssperre covers them', {
  timeout: 120_000,
}, async () => {
  const rosa = await entry(buergerbuero, 'Rosa', 'Aster', 'Am Markt 3, 37276 Meinhard')
  const pass = await filed(buergerbuero, '110.10', 'Reisepass Aster', 'Antrag auf einen Reisepass')
  await nennen(buergerbuero, pass, rosa)
  const laden = await filed(gewerbeamt, '130.10', 'Blumenladen am Markt', 'Gewerbeanmeldung')

  // The Gewerbeamt names her as it types.
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  await page.goto(`${workplace.url}/meinhard/akte/${laden}`)
  const list = page.getByRole('region', { name: 'Beteiligte' })
  await list.getByRole('button', { name: 'Hinzufügen' }).click()
  await page.getByRole('combobox', { name: 'Name' }).pressSequentially('rosa as')
  await page.getByRole('option', { name: /Rosa Aster.*Am Markt 3/ }).waitFor()
  await looked(page, 'nennen')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('Aus dem Register: geb. 12.03.1985').waitFor()
  await page.keyboard.press('Control+Enter')
  await list.getByRole('link', { name: 'Rosa Aster' }).waitFor()
  await list.getByRole('button', { name: 'Rosa Aster entfernen' }).click()
  await list.getByText('Niemand eingetragen.').waitFor()
  await page.getByRole('button', { name: /Rückgängig/ }).click()
  await list.getByRole('link', { name: 'Rosa Aster' }).waitFor()

  // At the counter: the register, a name, Enter.
  const counter = await workplace.signIn('meinhard.buergerbuero')
  await counter.page.keyboard.press('g')
  await counter.page.keyboard.press('r')
  await counter.page.getByRole('heading', { level: 1, name: 'Beteiligte' }).waitFor()
  await counter.page.keyboard.type('aster')
  await counter.page.getByRole('link', { name: /Rosa Aster/ }).waitFor()
  await counter.page.keyboard.press('Enter')
  await counter.page.getByRole('row', { name: /Antrag auf einen Reisepass/ }).waitFor()
  await counter.page.getByText('Antrag auf einen Reisepass im Wortlaut').waitFor()
  expect(await counter.page.getByRole('row', { name: /Gewerbeanmeldung/ }).count()).toBe(0)
  await looked(counter.page, 'buergersicht')
  expect(await violations(counter.page)).toEqual([])

  // Across offices with a purpose; what she may not read is not there all the same.
  await counter.page.getByRole('row', { name: /Antrag auf einen Reisepass/ }).focus()
  await counter.page.keyboard.press('b')
  const dialog = counter.page.getByRole('dialog', { name: /Alle Unterlagen/ })
  await dialog.waitFor()
  await looked(counter.page, 'zweck')
  await dialog.getByRole('button', { name: /Öffnen/ }).click()
  await counter.page.getByText(/Alle Ämter, bis/).waitFor()
  expect(await counter.page.getByRole('row', { name: /Gewerbeanmeldung/ }).count()).toBe(0)

  // What is set here is seen there by itself.
  await counter.page.getByRole('button', { name: 'Auskunftssperre' }).click()
  await counter.page.getByLabel('Grund').fill('Gefahr für Leib und Leben')
  await counter.page.keyboard.press('Control+Enter')
  await counter.page.getByText('Auskunftssperre gesetzt.').waitFor()
  await list.getByText('Auskunftssperre', { exact: true }).waitFor()
  expect(await page.getByText('Rosa Aster').count()).toBe(0)
  await looked(page, 'gesperrt')
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await page.getByText('Niemand gefunden').waitFor()
  await counter.page.goto(`${workplace.url}/meinhard/akten/gesperrt`)
  await counter.page.getByText('Keine gesperrt').waitFor()
  expect(await violations(counter.page)).toEqual([])
  expect([...faults, ...counter.faults]).toEqual([])
})

test('two entries of one person are put together by key, and parted again', { timeout: 60_000 }, async () => {
  await entry(gewerbeamt, 'Käthe', 'Weiß', 'Hauptstraße 5')
  await entry(gewerbeamt, 'Kaethe', 'Weiss', 'Hauptstr. 5')
  const { page, faults } = await workplace.signIn('meinhard.registratur', { ...DESK, colorScheme: 'dark' })
  await page.goto(`${workplace.url}/meinhard/register/dubletten`)
  await page.getByText('gleiche Anschrift').waitFor()
  await looked(page, 'dubletten')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('1')
  await page.getByText('Kaethe Weiss ist in Käthe Weiß aufgegangen.').waitFor()
  await page.getByText('Keine gefunden').waitFor()
  await page.getByRole('button', { name: /Rückgängig/ }).click()
  await page.getByText('gleiche Anschrift').waitFor()

  // Somebody was named before there was an entry: ticked, because nobody else has this name.
  const akte = await filed(gewerbeamt, '130.10', 'Tischlerei', 'Anzeige der Tischlerei')
  await gewerbeamt.ask(
    'mutation ($a: ID!) { beteiligteHinzufuegen(akte: $a, eingabe: { rolle: "Inhaber", art: PERSON, name: "Pirol, Emil" }) { id } }',
    { a: akte },
  )
  await entry(gewerbeamt, 'Emil', 'Pirol', 'Weg 7')
  await page.goto(`${workplace.url}/meinhard/register/zuordnen`)
  await page.getByRole('row', { name: /Pirol, Emil.*Emil Pirol.*gleicher Name/ }).waitFor()
  await looked(page, 'zuordnen')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '1 zuordnen' }).click()
  await page.getByText('1 zugeordnet.').waitFor()
  await page.getByText('Nichts zuzuordnen').waitFor()
  expect(faults).toEqual([])
})

test('on a phone the register goes from list to person, accessible in the dark', { timeout: 60_000 }, async () => {
  const akte = await filed(gewerbeamt, '130.10', 'Ziegelei', 'Ummeldung der Ziegelei')
  await nennen(gewerbeamt, akte, await entry(gewerbeamt, 'Lars', 'Lerche', 'Weg 1'))
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt', {
    width: 390,
    height: 844,
    colorScheme: 'dark',
  })
  await page.goto(`${workplace.url}/meinhard/register`)
  await page.getByRole('link', { name: /Lars Lerche/ }).click()
  await page.getByRole('row', { name: /Ummeldung der Ziegelei/ }).waitFor()
  await looked(page, 'telefon')
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  expect(faults).toEqual([])
})
