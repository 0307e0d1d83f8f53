import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { violations } from './support/axe.ts'
import { openFiling } from './support/filed.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const clerk = await signIn('meinhard.gewerbeamt')
const filing = openFiling(clerk)

test('a changed Betreff is taken back by Strg+Z, and the list goes on under the fingers', async () => {
  const { akte } = await filing('Gasthaus Krone')
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  await page.getByRole('row', { name: /Gasthaus Krone/ }).click()
  await page.keyboard.press('e')
  await page.getByLabel('Betreff').fill('Gasthaus Linde')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Gasthaus Linde' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Rückgängig gemacht.').waitFor()
  await page.getByRole('heading', { name: 'Gasthaus Krone' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/akte/${akte}`)
  expect(faults).toEqual([])
})

test('what a colleague has changed since is not overwritten by taking back', async () => {
  const { akte } = await filing('Kiosk am Anger')
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  await page.getByRole('row', { name: /Kiosk am Anger/ }).click()
  await page.keyboard.press('e')
  await page.getByLabel('Betreff').fill('Kiosk am Teich')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Rückgängig' }).waitFor()
  await clerk.ask('mutation ($a: ID!) { akteAendern(id: $a, eingabe: { betreff: "Kiosk am Bahnhof" }) { id } }', {
    a: akte,
  })
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await page.getByText('Der Betreff wurde inzwischen von jemand anderem geändert.').waitFor()
  const { akte: now } = await clerk.ask('query ($a: ID!) { akte(id: $a) { betreff } }', { a: akte })
  expect(now.betreff).toBe('Kiosk am Bahnhof')
  expect(faults).toEqual([])
})

test('files just filed are taken back together and leave the list', async () => {
  const { akte, vorgang } = await filing('Metzgerei Ulme')
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  await page.goto(`${workplace.url}/meinhard/akte/${akte}/vorgang/${vorgang}`)
  const files = ['Eins.txt', 'Zwei.txt'].map((name) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(`Inhalt von ${name}`),
  }))
  await page.getByText('Noch keine Dokumente').waitFor()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('u')
  await (await chooser).setFiles(files)
  await page.getByText('2 Dateien sind abgelegt.').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Rückgängig gemacht.').waitFor()
  await expect.poll(() => page.getByRole('row', { name: /Eins|Zwei/ }).count()).toBe(0)
  await expect.poll(() => page.getByText('zurückgenommen', { exact: true }).count()).toBe(2)
  expect(faults).toEqual([])
})

test('under which sign others know a matter is said when it begins, and changed at the Dokument', async () => {
  const { akte } = await filing('Gasthaus Ulme')
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  await page.goto(`${workplace.url}/meinhard/akte/${akte}`)
  await page.getByText('Gasthaus Ulme').first().waitFor()
  await page.keyboard.press('n')
  await page.getByLabel('Betreff').fill('Klage')
  await page.locator('summary', { hasText: 'Weitere Angaben' }).press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('4 K 12/26.KS')
  await page.getByLabel('Leistung (LeiKa)').fill('123')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Ein Leistungsschlüssel (LeiKa, FIM) hat 14 Ziffern.').first().waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByLabel('Leistung (LeiKa)').fill('99 050 012 104 000')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Noch keine Dokumente').waitFor()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('u')
  await (await chooser).setFiles({ name: 'Klage.txt', mimeType: 'text/plain', buffer: Buffer.from('Klageschrift') })
  await page.getByRole('row', { name: /Klage/ }).click()
  // What one may do with it is known once it is read, a moment after the row has shown what it is.
  await page.getByRole('button', { name: /Neue Version/ }).waitFor()
  await page.keyboard.press('e')
  await page.getByLabel('Fremdzeichen').fill('VG KS 4711')
  await page.keyboard.press('Control+Enter')
  await page.getByText('VG KS 4711').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Rückgängig gemacht.').waitFor()
  await expect.poll(() => page.getByText('VG KS 4711').count()).toBe(0)
  const { akte: now } = await clerk.ask(
    'query ($a: ID!) { akte(id: $a) { vorgaenge(first: 1) { edges { node { fremdzeichen leistung angelegtVon { name } } } } } }',
    { a: akte },
  )
  expect(now.vorgaenge.edges[0].node).toEqual({
    ...{ fremdzeichen: '4 K 12/26.KS', leistung: '99050012104000', angelegtVon: { name: 'meinhard.gewerbeamt' } },
  })
  expect(faults).toEqual([])
})
