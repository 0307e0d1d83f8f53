import { expect, test } from 'vitest'
import { type Client, testGateway } from '../support/client.ts'
import { violationsInBoth } from './support/axe.ts'
import { openFiling } from './support/filed.ts'
import { picture } from './support/picture.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const clerk = await signIn('meinhard.gewerbeamt')

/** A Lageplan on paper whose scan leads, since long enough. */
async function gescannt(client: Client): Promise<{ akte: string; vorgang: string; ort: string }> {
  const { akte, vorgang, dokumente } = await openFiling(client)('Ziegelei', 'Lageplan, gescannt')
  const { papierortAnlegen: ort } = await client.ask(
    'mutation ($a: ID!) { akteAendern(id: $a, eingabe: { medium: HYBRID, standort: "Keller" }) { id } papierortAnlegen(ort: { raum: "Keller" }) { id } }',
    { a: akte },
  )
  const { papierVerzeichnen: papier } = await client.ask(
    'mutation ($e: PapierEingabe!) { papierVerzeichnen(eingabe: $e) { id } }',
    { e: { akte, vorgang, art: 'RESTPAPIER', titel: 'Lageplan', ort: ort.id } },
  )
  await client.ask('mutation ($p: ID!, $d: ID) { papierErsetzen(id: $p, dokument: $d) { id } }', {
    p: papier.id,
    d: dokumente[0],
  })
  await workplace.verbund.database
    .admin`update papier.papierteil set ersetzt_am = now() - interval '200 days' where id = ${papier.id}`
  return { akte, vorgang, ort: ort.id }
}

const { akte, vorgang, ort } = await gescannt(clerk)
const amt = await workplace.signIn('meinhard.gewerbeamt')
const { page, faults } = await workplace.enter('meinhard.registratur')

test('paper is put forward by the office, released and noted as destroyed by the Registratur', async () => {
  await amt.page.goto(`${workplace.url}/meinhard/papier/akte/${akte}`)
  await amt.page.getByRole('button', { name: /^Zur Vernichtung vorschlagen/ }).click()
  await amt.page.getByLabel('Grund').fill('Vollständig gescannt')
  await amt.page.keyboard.press('Control+Enter')
  await amt.page.getByText('Zur Vernichtung vorgeschlagen: Vollständig gescannt').waitFor()
  await picture(amt.page, 'papier-vorgeschlagen')

  await page.goto(`${workplace.url}/meinhard/papier`)
  const liste = page.getByRole('list', { name: 'Zur Vernichtung' })
  await liste.getByText('Lageplan', { exact: false }).first().waitFor()
  // Before its day it is said when, and what would be refused is not offered.
  const ersetztVor = async (tage: number) => {
    await workplace.verbund.database
      .admin`update papier.papierteil set ersetzt_am = now() - make_interval(days => ${tage}) where titel = 'Lageplan'`
    await page.reload()
    await liste.getByRole('button', { name: /^Vernichtung ablehnen/ }).waitFor()
  }
  await ersetztVor(10)
  await liste.getByText('Freizugeben ab dem').waitFor()
  expect(await liste.getByRole('button', { name: /^Vernichtung freigeben/ }).count()).toBe(0)
  await ersetztVor(200)
  await picture(page, 'papier-entscheiden')
  expect(await violationsInBoth(page)).toEqual([])
  await liste.getByRole('button', { name: /^Vernichtung freigeben/ }).click()
  await liste.getByText(/^Zur Vernichtung freigegeben/).waitFor()
  await page.keyboard.press('Control+z')
  await liste.getByRole('button', { name: /^Vernichtung freigeben/ }).click()
  await liste.getByRole('button', { name: /^Ist vernichtet/ }).click()
  await page.getByLabel('Vernichtet am').fill('heute')
  await picture(page, 'papier-vernichtet-dialog')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Nichts ist vorgeschlagen.').waitFor()
  // The office sees it without asking again, and has nothing left to do there.
  await amt.page.getByText(/^Vernichtet am/).waitFor()
  expect(await amt.page.getByRole('button', { name: /: Lageplan$/ }).count()).toBe(0)
  await amt.page.setViewportSize({ width: 390, height: 844 })
  await picture(amt.page, 'papier-telefon')
  expect(await violationsInBoth(amt.page)).toEqual([])
  expect([...faults, ...amt.faults]).toEqual([])
})

test('a Vorgang says what of it is paper, its list is narrowed by it, and what has no file stands below', async () => {
  const e = { akte, vorgang, art: 'RESTPAPIER', titel: 'Grundriss', ort }
  await clerk.ask('mutation ($e: PapierEingabe!) { papierVerzeichnen(eingabe: $e) { id } }', { e })
  await amt.page.setViewportSize({ width: 1440, height: 900 })
  await amt.page.goto(`${workplace.url}/meinhard/akte/${akte}/vorgang/${vorgang}`)
  await amt.page.getByRole('region', { name: 'Nur auf Papier' }).getByText('Grundriss').waitFor()
  await amt.page.keyboard.press('i')
  await amt.page.getByText('Elektronisch und Papier (wie die Akte)').waitFor()
  await amt.page.keyboard.press('e')
  const form = amt.page.getByRole('region', { name: 'Angaben zum Vorgang ändern' })
  await form.getByLabel('Form').selectOption('PAPIER')
  await form.getByLabel('Standort des Papiers').fill('Tresor')
  await picture(amt.page, 'papier-form-aendern')
  await amt.page.keyboard.press('Control+Enter')
  await amt.page.getByText('Gespeichert.').waitFor()
  await amt.page.getByText('Tresor').waitFor()
  await amt.page.getByRole('combobox', { name: 'Form', exact: true }).selectOption('ELEKTRONISCH')
  await amt.page.getByText('Kein Dokument dieser Form.').waitFor()
  expect(await amt.page.getByRole('region', { name: 'Nur auf Papier' }).count()).toBe(0)
  await amt.page.getByRole('combobox', { name: 'Form', exact: true }).selectOption('PAPIER')
  await amt.page.getByRole('region', { name: 'Nur auf Papier' }).waitFor()
  expect(await violationsInBoth(amt.page)).toEqual([])
  await picture(amt.page, 'papier-form-liste')
  expect(amt.faults).toEqual([])
})
