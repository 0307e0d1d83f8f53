import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { uploaded } from '../support/fill.ts'
import { violationsInBoth } from './support/axe.ts'
import { openFiling } from './support/filed.ts'
import { doubleKeys } from './support/keys.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const clerk = await signIn('meinhard.gewerbeamt')
const colleague = await signIn('meinhard.registratur')
const filing = openFiling(clerk)

async function picture(page: Page, name: string) {
  if (process.env.VERBUND_BILDER) await page.screenshot({ path: `${process.env.VERBUND_BILDER}/${name}.png` })
}

/** Lets files fall onto an element, or pastes them where the focus is. */
async function give(page: Page, way: 'drop' | 'paste', selector: string, ...texts: readonly string[]) {
  // As a text: its types are those of the page, not of the test.
  await page.evaluate(`{
    const data = new DataTransfer()
    const texts = ${JSON.stringify(texts)}
    texts.forEach((text, n) =>
      data.items.add(new File([text], 'Stand ' + (n + 1) + '.txt', { type: 'text/plain' })))
    const how = { bubbles: true, cancelable: true }
    document.querySelector(${JSON.stringify(selector)}).dispatchEvent(${
      way === 'paste'
        ? "new ClipboardEvent('paste', { ...how, clipboardData: data })"
        : "new DragEvent('drop', { ...how, dataTransfer: data })"
    })
  }`)
}

// Signed in once: each test begins at an address of its own.
const mine = await workplace.signIn('meinhard.gewerbeamt')
const theirs = await workplace.signIn('meinhard.registratur')

async function openDokument(opened: typeof mine, where: string) {
  await opened.page.goto(`${workplace.url}/meinhard/${where}`)
  await opened.page.getByRole('button', { name: /^Neue Version/ }).waitFor()
  return opened
}

test('two clerks on one Dokument: taken, refused to the other, ended with a reason, told, nothing lost', {
  timeout: 90_000,
}, async () => {
  const { akte, vorgang, dokumente } = await filing('Gasthaus Krone', 'Sehr geehrte Frau Krone')
  const where = `akte/${akte}/vorgang/${vorgang}/dokument/${dokumente[0]}`
  const { page, faults } = await openDokument(mine, where)
  const other = await openDokument(theirs, where)

  const download = page.waitForEvent('download')
  await page.keyboard.press('b')
  await (await download).cancel()
  await page.getByText(/Bei Ihnen in Bearbeitung bis/).waitFor()
  expect(await doubleKeys(page)).toEqual([])
  await other.page.getByText(/Liegt bis .* bei meinhard.gewerbeamt/).waitFor()
  await picture(other.page, 'bearbeitung-fremd')

  // Several files on one Dokument are none; one is refused with who has it, and stays in the hand.
  await give(other.page, 'drop', 'tr[aria-selected="true"]', 'eins', 'zwei')
  await other.page.getByText('Eine neue Version ist genau eine Datei; das waren 2.').waitFor()
  await give(other.page, 'drop', 'tr[aria-selected="true"]', 'mein Stand')
  await other.page
    .getByRole('alert')
    .getByText(/liegt bis .* bei meinhard.gewerbeamt in Bearbeitung/)
    .waitFor()
  await picture(other.page, 'bearbeitung-abgelehnt')

  await other.page.getByRole('button', { name: 'Bearbeitung beenden' }).click()
  await other.page.getByLabel('Grund').fill('Der Bescheid muss heute noch hinaus.')
  await other.page.keyboard.press('Control+Enter')
  await page.getByText(/Ihre Bearbeitung von/).waitFor()
  await picture(page, 'bearbeitung-entzogen')
  await other.page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await other.page.getByText(/hat jetzt Version 2/).waitFor()
  await page.getByRole('button', { name: 'Gelesen' }).click()
  await expect.poll(() => page.getByText(/Ihre Bearbeitung von/).count()).toBe(0)

  // A stale tab: the colleague files while this page hears nothing of it.
  await page.getByText('Version 2').first().waitFor()
  await page
    .context()
    .route('**/graphql**', (route) =>
      /query Dokument\b/.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
    )
  const datei = await uploaded(colleague, 'schneller')
  await colleague.ask('mutation ($d: ID!, $f: ID!) { versionAblegen(dokument: $d, datei: $f) { id } }', {
    d: dokumente[0],
    f: datei,
  })
  await page.context().unroute('**/graphql**')
  await give(page, 'paste', 'main', 'mein eigener Stand')
  await page
    .getByRole('alert')
    .getByText(/Inzwischen gibt es Version 3 von meinhard.registratur/)
    .waitFor()
  await picture(page, 'version-inzwischen')
  expect(await page.getByRole('button', { name: /^Trotzdem/ }).count()).toBe(0)
  await page.getByRole('link', { name: 'Version 3 ansehen' }).click()
  await page.getByRole('button', { name: 'Trotzdem als neue Version ablegen' }).click()
  await page.getByText(/hat jetzt Version 4/).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Rückgängig gemacht.').waitFor()
  expect(faults.filter((each) => !/ERR_FAILED|Failed to load/.test(each))).toEqual([])
  expect(other.faults).toEqual([])
})

test('what changed between two versions is read by keyboard, side by side and on a phone', {
  timeout: 60_000,
}, async () => {
  const brief = (betrag: string, schluss: string) =>
    [
      'Bescheid über die Sondernutzung',
      ...Array.from({ length: 8 }, (_each, n) => `Absatz ${n + 1} der Begründung bleibt, wie er ist.`),
      `Die Gebühr beträgt ${betrag} Euro im Jahr.`,
      schluss,
    ].join('\n\n')
  const { akte, vorgang, dokumente } = await filing('Eiscafé Linde', brief('120', 'Der Bescheid gilt ein Jahr.'))
  const datei = await uploaded(clerk, brief('150,00', 'Er endet mit dem Betrieb.'), 'Bescheid.txt')
  await clerk.ask('mutation ($d: ID!, $f: ID!) { versionAblegen(dokument: $d, datei: $f) { id } }', {
    d: dokumente[0],
    f: datei,
  })
  const { page, faults } = await openDokument(mine, `akte/${akte}/vorgang/${vorgang}/dokument/${dokumente[0]}`)
  await page.keyboard.press('d')
  await page.getByRole('heading', { name: 'Versionen vergleichen' }).waitFor()
  await page.getByText('3 Änderungen').waitFor()
  await page.keyboard.press('j')
  await page.getByText('Änderung 1 von 3').waitFor()
  expect(await page.locator(':focus del').allTextContents()).toEqual(['[entfernt: 120]'])
  expect(await page.locator(':focus ins').first().textContent()).toContain('150')
  await page.getByRole('button', { name: '8 gleiche Absätze zeigen' }).waitFor()
  await picture(page, 'vergleich')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByText('Version 1 → 2').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  expect(await violationsInBoth(page)).toEqual([])
  await picture(page, 'vergleich-schmal')
  await page.keyboard.press('Escape')
  await page.waitForURL('**/dokument/*')
  expect(faults).toEqual([])
})

test('several at once by keyboard: what is refused stays marked with its sentence, the rest is taken back as a whole', {
  timeout: 60_000,
}, async () => {
  const { aktenplan } = await colleague.ask('{ aktenplan { id kennzeichen } }')
  const position = aktenplan.find(({ kennzeichen }: { kennzeichen: string }) => kennzeichen === '130.10').id
  for (const [betreff, amt] of [
    ['Marktordnung', 'ha'],
    ['Brunnenfest', 'ha'],
    ['Wochenmarkt', 'ga'],
  ]) {
    await colleague.ask('mutation ($e: AkteEingabe!) { akteAnlegen(eingabe: $e) { id } }', {
      e: { position, betreff, federfuehrung: amt, schutzklasse: 'INTERN' },
    })
  }
  // Leads the Hauptamt: reads what is INTERN in all offices, and classifies what is their own.
  const { page, faults } = await workplace.signIn('meinhard.hauptamt')
  await page.getByRole('row', { name: /Wochenmarkt/ }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('2 Akten ausgewählt').waitFor({ state: 'attached' })
  await page.keyboard.press('Control+a')
  await page.getByText('3 Akten ausgewählt').waitFor({ state: 'attached' })
  await picture(page, 'sammel')
  await page.getByRole('button', { name: 'Schutzklasse …' }).click()
  await page.getByLabel('Schutzklasse', { exact: true }).selectOption('PERSONENBEZOGEN')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: '2 von 3 geändert' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Wochenmarkt' }).waitFor()
  await picture(page, 'sammel-bericht')
  await page.getByRole('button', { name: 'Verstanden' }).click()
  await page.getByText('1 Akte ausgewählt').waitFor({ state: 'attached' })
  await page.keyboard.press('Control+z')
  await page.getByText('Rückgängig gemacht.').waitFor()
  const { akten } = await colleague.ask('{ akten(first: 3) { edges { node { schutzklasse } } } }')
  expect(akten.edges.map(({ node }: { node: { schutzklasse: string } }) => node.schutzklasse)).toEqual(
    Array(3).fill('INTERN'),
  )
  expect(faults).toEqual([])

  const briefe = await filing('Imbiss', 'Erster Brief', 'Zweiter Brief')
  await mine.page.setViewportSize({ width: 1440, height: 900 })
  await mine.page.goto(`${workplace.url}/meinhard/akte/${briefe.akte}/vorgang/${briefe.vorgang}`)
  await mine.page.getByRole('row', { name: /Schreiben 2/ }).focus()
  await mine.page.keyboard.press('Control+a')
  await mine.page.getByText('2 Dokumente ausgewählt').waitFor({ state: 'attached' })
  expect(await doubleKeys(mine.page)).toEqual([])
  await mine.page.keyboard.press('x')
  await mine.page.keyboard.press('e')
  await mine.page.getByText('2 Dokumente sind jetzt Entwurf.').waitFor()
  await mine.page.getByRole('row', { name: /Schreiben 1 Entwurf/ }).waitFor()
  await picture(mine.page, 'entwuerfe')
  await mine.page.keyboard.press('Control+z')
  await mine.page.getByText('Rückgängig gemacht.').waitFor()
  await mine.page.getByRole('row', { name: /Schreiben 1 Schreiben/ }).waitFor()
  expect(mine.faults).toEqual([])
})

test('an Aufgabe goes to a colleague and back, and a finished Vorgang says what is still open', {
  timeout: 60_000,
}, async () => {
  const { akte, vorgang } = await filing('Kiosk am Anger', 'Antrag')
  const where = `${workplace.url}/meinhard/akte/${akte}/vorgang/${vorgang}`
  const ask = async (page: Page, was: string) => {
    await page.getByRole('button', { name: 'Aufgabe', exact: true }).waitFor()
    await page.keyboard.press('a')
    await page.getByLabel('Was ist zu tun?').fill(was)
    await page.getByRole('combobox', { name: 'Für' }).fill('registratur')
    await page.getByRole('option', { name: 'meinhard.registratur' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByLabel('Bis').fill('in 2 Wochen')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Die Aufgabe liegt bei meinhard.registratur.').waitFor()
  }
  await mine.page.setViewportSize({ width: 1440, height: 900 })
  await mine.page.goto(where)
  await ask(mine.page, 'Flurkarte holen')
  const teil = mine.page.getByRole('region', { name: 'Aufgaben' })
  await mine.page.keyboard.press('i')
  await teil.getByRole('button', { name: 'Ändern' }).click()
  await mine.page.getByLabel('Was ist zu tun?').fill('Flurkarte besorgen')
  await picture(mine.page, 'aufgabe-aendern')
  await mine.page.keyboard.press('Control+Enter')
  await mine.page.getByText('Die Aufgabe ist geändert.').waitFor()
  await teil.getByText('Einmal geändert').click()
  await teil.getByText(/Vorher: „Flurkarte holen“ für meinhard.registratur/).waitFor()
  await picture(mine.page, 'aufgabe-geaendert')

  await theirs.page.goto(`${workplace.url}/meinhard/postkorb`)
  await theirs.page.getByRole('row', { name: /Flurkarte besorgen/ }).waitFor()
  await picture(theirs.page, 'aufgabe-postkorb')
  await theirs.page.keyboard.press('e')
  await theirs.page.getByText('Die Aufgabe ist erledigt.').waitFor()
  await theirs.page.keyboard.press('Control+z')
  await theirs.page.getByText('Rückgängig gemacht.').waitFor()
  await theirs.page.getByRole('row', { name: /Flurkarte besorgen/ }).waitFor()

  await clerk.ask('mutation ($v: ID!) { vorgangAendern(id: $v, eingabe: { status: ERLEDIGT }) { id } }', { v: vorgang })
  await mine.page.getByText('Der Vorgang ist erledigt, aber noch offen: 1 Aufgabe.').waitFor()
  await picture(mine.page, 'noch-offen')
  await mine.page.keyboard.press('r')
  await mine.page.getByLabel('Grund').fill('Anders gelöst.')
  await mine.page.keyboard.press('Control+Enter')
  await mine.page.getByText('Zurückgerufen: 1 Aufgabe.').waitFor()
  await theirs.page.getByText('Nichts zu tun').waitFor()

  await theirs.page.goto(`${workplace.url}/meinhard/postkorb?weg=AUFGABE`)
  await theirs.page.getByRole('button', { name: 'Ansicht sichern' }).waitFor()
  expect(await doubleKeys(theirs.page)).toEqual([])
  await theirs.page.keyboard.press('y')
  await theirs.page.keyboard.press('Control+Enter')
  await theirs.page.getByText('Die Ansicht steht bei den Akten links').waitFor()
  await picture(theirs.page, 'postkorb-ansicht')
  await theirs.page.goto(`${workplace.url}/meinhard/akten`)
  await theirs.page.getByRole('link', { name: 'Aufgaben' }).click()
  await theirs.page.waitForURL('**/postkorb?weg=AUFGABE')
  expect([mine.faults, theirs.faults]).toEqual([[], []])
})
