import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { openFiling } from './support/filed.ts'
import { openWorkplace } from './support/workplace.ts'

const MEGABYTE = 1_000_000
/** 30 MB at 2 MB a second: long enough to end it in the middle. */
const workplace = await openWorkplace({ line: 200_000 })
const { verbund, url } = workplace
const { signIn } = testGateway(verbund)
const clerk = await signIn('sontra.gewerbeamt')
const filing = openFiling(clerk)

test('support asks for one Vorgang, two persons of Sontra agree, it sees this and nothing else, and is shown out', {
  timeout: 180_000,
}, async () => {
  const helped = await filing('Bäckerei Ähre', 'Die Bäckerei zieht um')
  const other = await filing('Friseur Esche', 'Davon weiß die Unterstützung nichts')
  const big = (await (await clerk.upload('Bauplan.bin', new Uint8Array(30 * MEGABYTE).fill(7))).json()) as {
    id: string
  }
  await clerk.ask('mutation ($v: ID!, $d: ID!) { dokumentAblegen(vorgang: $v, datei: $d) { id } }', {
    v: helped.vorgang,
    d: big.id,
  })

  const support = await workplace.enter('supportstelle.eins')
  await support.page.waitForURL(/\/unterstuetzung$/)
  await support.page.keyboard.press('n')
  const form = support.page.getByRole('dialog')
  await form.getByLabel('Gemeinde').selectOption({ label: 'Sontra' })
  await form.getByLabel('Ticket').fill('T-4711')
  await form.getByLabel('Zweck').fill('Die Suche findet den Umzug der Bäckerei nicht')
  await form.getByLabel('Nur diese Gegenstände').fill(`${url}/sontra/akte/${helped.akte}/vorgang/${helped.vorgang}`)
  await form.getByLabel('ändern').check()
  await form.getByLabel('Originale herunterladen').check()
  await support.page.keyboard.press('Control+Enter')
  await support.page.getByText('Beantragt. Nötig sind 2 Zustimmungen.').waitFor()
  await support.page.getByRole('heading', { name: 'T-4711' }).waitFor()

  const persons = []
  for (const [place, name] of ['sontra.leitung', 'sontra.freigabe'].entries()) {
    const person = await workplace.enter(name)
    persons.push(person)
    await person.page.keyboard.press('g')
    await person.page.keyboard.press('u')
    await person.page.getByRole('heading', { name: 'T-4711' }).waitFor()
    const visible = person.page.getByRole('region', { name: 'Was sichtbar wird' })
    await visible.getByRole('row', { name: /Vorgang.*Personenbezogen 1$/ }).waitFor()
    await person.page.keyboard.press('b')
    await person.page
      .getByText(place === 0 ? /Es fehlt noch eine andere Person/ : /T-4711 ist bewilligt/)
      .first()
      .waitFor()
  }
  const [leitung] = persons
  if (!leitung) throw new Error('nobody agreed')

  await support.page.getByRole('button', { name: 'Besuch beginnen' }).click()
  await support.page.getByText('Sie sind zu Besuch in Sontra').waitFor()
  await support.page.getByText(/Auftrag T-4711, endet um \d\d:\d\d/).waitFor()
  await support.page.getByRole('row', { name: /Bäckerei Ähre/ }).waitFor()
  expect(await support.page.getByText('Friseur Esche').count()).toBe(0)
  await leitung.page.getByText('Zu Besuch: supportstelle.eins').waitFor()

  await support.page.goto(`${url}/sontra/akte/${other.akte}/vorgang/${other.vorgang}`)
  await support.page
    .getByText(/gibt es (hier )?nicht/)
    .first()
    .waitFor()
  await support.page.goto(`${url}/sontra/akte/${helped.akte}/vorgang/${helped.vorgang}`)
  await support.page.getByRole('row', { name: /Bauplan/ }).click()
  const [download] = await Promise.all([
    support.page.waitForEvent('download'),
    support.page
      .getByRole('link', { name: /erunterladen/ })
      .first()
      .click(),
  ])
  await leitung.page.getByRole('region', { name: 'Besuch von supportstelle.eins' }).getByRole('button').click()
  await leitung.page.getByText('Der Besuch von supportstelle.eins ist beendet.').waitFor()
  expect(await download.failure()).toBeTruthy()
  await support.page.getByText('Sontra: kein Besuch').waitFor()

  await leitung.page.getByRole('link', { name: /Zu prüfen/ }).click()
  await leitung.page.getByRole('button', { name: 'Prüfen' }).click()
  await leitung.page.getByRole('button', { name: /Urteil festhalten/ }).click()
  await leitung.page.getByText('T-4711 ist geprüft.').waitFor()

  const officer = await workplace.enter('sontra.datenschutz')
  const seen = `${url}/sontra/protokoll?ereignis=zugriff.gesehen&objekt=`
  for (const id of [helped.akte, helped.vorgang, helped.dokumente[0]]) {
    await officer.page.goto(`${seen}${id}`)
    await officer.page
      .getByRole('rowheader', { name: /supportstelle\.eins \(zu Besuch\)/ })
      .first()
      .waitFor()
  }
  await officer.page.goto(`${seen}${other.vorgang}`)
  await officer.page.getByText('Keine Einträge').waitFor()
  for (const { faults } of [support, ...persons, officer]) expect(faults).toEqual([])
})
