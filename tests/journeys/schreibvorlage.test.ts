import { letterDocx } from '@verbundakte/filecontent/test-support/letter-docx'
import { personId } from '@verbundakte/testing'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'
import { violations } from './support/axe.ts'
import type { Look } from './support/browser.ts'
import { openWorkplace } from './support/workplace.ts'

const DARK: Look = { width: 1440, height: 900, colorScheme: 'dark' }
const PHONE: Look = { width: 390, height: 844, colorScheme: 'light' }
const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)

async function look(page: Page, what: string) {
  expect(await violations(page), what).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider, `${what} fits`).toBeLessThanOrEqual(0)
  if (process.env.VERBUND_BILDER) await page.screenshot({ path: `${process.env.VERBUND_BILDER}/brief-${what}.png` })
}

async function choose(page: Page, paragraphs: readonly string[]) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByLabel(/Word-Dokument/).click()
  await (await chooser).setFiles({
    name: 'Anhörung.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(letterDocx(paragraphs)),
  })
}

test('a Word document becomes a Schreibvorlage, with one key a letter to two people, and colleagues hear of what is filed', {
  timeout: 90_000,
}, async () => {
  const { page } = await workplace.enter('meinhard.fachadministration', PHONE)
  await page.goto(`${workplace.url}/meinhard/schreibvorlagen`)
  await page.getByRole('button', { name: /Neue Schreibvorlage/ }).waitFor()
  await page.keyboard.press('n')
  await page.getByLabel('Titel').fill('Anhörung')
  await choose(page, ['Guten Tag', '{{beteiligter.nahme}}'])
  await page.keyboard.press('Control+Enter')
  await page.getByText('Absatz 2: „{{beteiligter.nahme}}“ ist unbekannt.').waitFor()
  await choose(page, ['{{beteiligter.name}}', '{{beteiligter.anschrift}}', 'Frist: {{eingabe.frist}}', '{{heute}}'])
  await page.keyboard.press('Control+Enter')
  await page.getByText('„Anhörung“ kann benutzt werden.').waitFor()
  await page.getByText('Fassung 1').first().waitFor()

  const filed = await fileOne(signIn, 'meinhard.gewerbeamt', 'Ein Brief')
  const clerk = await signIn('meinhard.gewerbeamt')
  for (const [name, anschrift] of [
    ['Rosa Aster', 'Am Anger 1, 37276 Meinhard'],
    ['Karl Distel', null],
  ]) {
    await clerk.ask(
      `mutation ($v: ID!, $n: String!, $a: String) { beteiligteHinzufuegen(vorgang: $v, eingabe: { rolle: "Nachbar", art: PERSON, name: $n, anschrift: $a }) { id } }`,
      { v: filed.vorgang, n: name, a: anschrift },
    )
  }
  const writer = await workplace.signIn('meinhard.gewerbeamt', DARK)
  await writer.page.goto(`${workplace.url}/meinhard/akte/${filed.akte}/vorgang/${filed.vorgang}`)
  await writer.page.getByRole('button', { name: /^Schreiben/ }).waitFor()
  await writer.page.keyboard.press('s')
  await writer.page.getByRole('combobox', { name: 'Vorlage' }).fill('anh')
  await writer.page.getByRole('option', { name: /Anhörung/ }).waitFor()
  await writer.page.keyboard.press('Enter')
  await writer.page.getByLabel('Rosa Aster, Nachbar').check()
  await writer.page.getByLabel('Karl Distel, Nachbar').check()
  await writer.page.getByLabel('Frist', { exact: true }).fill('1. März')
  await writer.page.getByLabel('Anschrift (Karl Distel)').waitFor()
  await look(writer.page, 'schreiben')
  await writer.page.keyboard.press('Control+Enter')
  await writer.page.getByText('Karl Distel: Es fehlt noch: „Anschrift“.').waitFor()
  await writer.page.getByLabel('Anschrift (Karl Distel)').fill('Ring 2')
  await writer.page.keyboard.press('Control+Enter')
  await writer.page.getByText('2 Schreiben werden erstellt.').waitFor()
  // The worker goes on whatever becomes of the window.
  await writer.page.goto('about:blank')
  await writer.page.goto(`${workplace.url}/meinhard/akte/${filed.akte}/vorgang/${filed.vorgang}`)
  await writer.page
    .getByRole('row', { name: /Anhörung/ })
    .nth(1)
    .waitFor()
  await writer.page.keyboard.press('i')
  await writer.page.getByText(/2 von 2 erstellt/).waitFor()
  // As if one had failed: it is said above the list, with its reason below, and one key tries again.
  await workplace.verbund.database.admin`update schreibvorlage.serienbrief set status = 'GESCHEITERT', dokument = null,
    code = 'x', satz = 'Die Vorlage war nicht zu lesen.', von_hand = '[{"name": "eingabe.frist", "wert": "1. März"}]'
    where nummer = 1`
  await writer.page.reload()
  await writer.page.getByText('1 von 2 Schreiben wurde nicht erstellt').waitFor()
  await writer.page.getByRole('heading', { name: 'Anhörung' }).waitFor()
  await writer.page.keyboard.press('i')
  await writer.page.getByText('Die Vorlage war nicht zu lesen.').waitFor()
  await look(writer.page, 'serie')
  await writer.page.keyboard.press('r')
  await writer.page.getByText(/2 von 2 erstellt/).waitFor()
  // As if the Vorgang had been finished before all were made: it is said, and offered when it is taken up again.
  const { admin } = workplace.verbund.database
  await admin`update schreibvorlage.serie set status = 'ABGEBROCHEN' where vorgang = ${filed.vorgang}`
  await admin`update schreibvorlage.serienbrief set status = 'ENTFAELLT', dokument = null where nummer = 1`
  await writer.page.reload()
  await writer.page.getByText('1 von 2 Schreiben wurde nicht mehr erstellt').waitFor()
  // Whoever has not begun it is not told to take up what is open.
  const begonnenVon = (wer: string) =>
    admin`update schreibvorlage.serie set angelegt_von = ${wer} where vorgang = ${filed.vorgang}`
  await begonnenVon(personId('meinhard.leitung'))
  await writer.page.reload()
  await writer.page.getByText('Fortsetzen kann die Serie, wer sie begonnen hat.').waitFor()
  expect(await writer.page.getByRole('button', { name: 'Bleibt so' }).count()).toBe(0)
  // Whoever leads the office ends it, and is not told to go on with what is not theirs.
  const amt = async (welches: string) => {
    await admin`update akte.akte set federfuehrung = ${welches} where id = ${filed.akte}`
    await admin`update akte.vorgang set federfuehrung = ${welches} where id = ${filed.vorgang}`
  }
  await amt('ha')
  const head = await workplace.enter('meinhard.hauptamt')
  await head.page.goto(`${workplace.url}/meinhard/akte/${filed.akte}/vorgang/${filed.vorgang}`)
  await head.page.getByRole('button', { name: 'Bleibt so' }).waitFor()
  expect(await head.page.getByRole('button', { name: 'Fortsetzen' }).count()).toBe(0)
  await head.page.getByRole('button', { name: 'Bleibt so' }).click()
  await head.page.getByText('Die übrigen Schreiben bleiben weg.', { exact: true }).waitFor()
  expect(head.faults).toEqual([])
  await amt('ga')
  // Only now: of what the head has ended the writer would hear or not, as the Akte lies while the worker comes to it.
  await begonnenVon(personId('meinhard.gewerbeamt'))
  await admin`update schreibvorlage.serie set abgebrochen_von = null where vorgang = ${filed.vorgang}`
  await writer.page.reload()
  await writer.page.getByRole('button', { name: 'Bleibt so' }).waitFor()
  await writer.page.keyboard.press('i')
  await writer.page.getByRole('button', { name: 'Erledigen' }).click()
  await writer.page.getByText('Nach dem Wiederaufnehmen kann die Serie fortgesetzt werden.').waitFor()
  await writer.page.keyboard.press('Control+z')
  await writer.page.getByRole('button', { name: 'Bleibt so' }).click()
  await writer.page.getByText('Die übrigen Schreiben bleiben weg.').waitFor()
  await expect.poll(() => writer.page.getByRole('button', { name: 'Bleibt so' }).count()).toBe(0)
  await writer.page
    .getByRole('row', { name: /Anhörung/ })
    .nth(2)
    .click()
  await writer.page.keyboard.press('v')
  await writer.page.getByText('Anhörung, Fassung 1').waitFor()
  expect(writer.faults).toEqual([])

  // Whoever keeps the Vorgang hears of it when somebody else files there, and has it read with one key.
  const other = await signIn('meinhard.registratur')
  const { id: datei } = (await (await other.upload('Nachtrag.txt', 'Ein Nachtrag')).json()) as { id: string }
  await other.ask('mutation ($v: ID!, $d: ID!) { dokumentAblegen(vorgang: $v, datei: $d) { id } }', {
    v: filed.vorgang,
    d: datei,
  })
  await writer.page.getByRole('link', { name: /Mitteilungen\s*[1-9]/ }).waitFor()
  // A notice that comes after they are read would stay: of the end of the Serie, and of its second try.
  const wer = personId('meinhard.gewerbeamt')
  const ends = async () =>
    (await admin`select 1 from mitteilung.mitteilung where art = 'SERIE' and person = ${wer}`).length
  await expect.poll(ends, { timeout: 20_000 }).toBe(2)
  await writer.page.keyboard.press('g')
  await writer.page.keyboard.press('i')
  await writer.page.getByText('Neues Dokument in Ihrem Vorgang').waitFor()
  await look(writer.page, 'mitteilungen')
  await writer.page.keyboard.press('e')
  await writer.page.getByText('Nichts Neues').waitFor()
  await writer.page.keyboard.press('Control+z')
  await writer.page.getByText('Neues Dokument in Ihrem Vorgang').waitFor()
  await writer.page.goto(`${workplace.url}/meinhard/mitteilungen-einstellen`)
  await writer.page.getByText('keinen Mailserver eingerichtet').waitFor()
  if (process.env.VERBUND_BILDER)
    await writer.page.screenshot({ path: `${process.env.VERBUND_BILDER}/brief-einstellen.png` })
  const rows = await workplace.verbund.database.admin`select empfaenger, richtung from akte.dokument
    where vorgang = ${filed.vorgang} and richtung = 'AUS' order by nummer`
  expect(rows).toEqual([
    { empfaenger: 'Rosa Aster', richtung: 'AUS' },
    { empfaenger: 'Karl Distel', richtung: 'AUS' },
    { empfaenger: 'Rosa Aster', richtung: 'AUS' },
  ])
})
