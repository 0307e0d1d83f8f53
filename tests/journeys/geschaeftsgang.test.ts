import { heute } from '@verbundakte/kernel'
import { type PersonName, personId } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { violations } from './support/axe.ts'
import { DESK } from './support/browser.ts'
import { openFiling } from './support/filed.ts'
import { doubleKeys } from './support/keys.ts'
import { picture } from './support/picture.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const clerk = await signIn('meinhard.gewerbeamt')
const filing = openFiling(clerk)

/** Opens the Postkorb by keyboard, where something waits. */
async function postkorb(name: PersonName) {
  const { page, faults } = await workplace.signIn(name)
  await page.keyboard.press('g')
  await page.keyboard.press('k')
  await page.getByRole('heading', { name: 'Postkorb' }).waitFor()
  return { page, faults }
}

test('a letter goes through Mitzeichnung to dispatch while somebody is away; the neighbour sees none of it', {
  timeout: 90_000,
}, async () => {
  const { akte, vorgang, dokumente } = await filing('Blumenhaus Aster', 'Sehr geehrte Frau Aster, wir bestätigen')
  await clerk.ask(
    'mutation ($d: ID!) { dokumentAendern(id: $d, eingabe: { richtung: AUS, empfaenger: "Rosa Aster" }) { id } }',
    { d: dokumente[0] },
  )
  const away = await signIn('meinhard.registratur')
  const tag = heute()
  await away.ask('mutation ($e: AbwesenheitEingabe!) { abwesenheitMelden(eingabe: $e) { id } }', {
    e: { von: tag, bis: tag, vertretung: personId('meinhard.leitung') },
  })

  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  await page.goto(`${workplace.url}/meinhard/akte/${akte}/vorgang/${vorgang}/dokument/${dokumente[0]}`)
  await page.getByRole('button', { name: /Auf den Weg/ }).waitFor()
  await page.keyboard.press('w')
  const first = page.getByRole('group', { name: 'Schritt 1' })
  await first.getByRole('combobox', { name: 'An' }).fill('meinhard.reg')
  // It is said before it is sent that somebody is away.
  await page
    .getByRole('option', { name: /meinhard.registratur · abwesend bis .*Vertretung: meinhard.leitung/ })
    .waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Auf den Weg gebracht.').waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await page.getByText('Rückgängig gemacht.').waitFor()

  await page.keyboard.press('w')
  await first.getByRole('combobox', { name: 'An' }).fill('registratur')
  await page.getByRole('option', { name: /meinhard.registratur/ }).waitFor()
  await page.keyboard.press('Enter')
  await first.getByLabel('Bis').fill('in 2 Wochen')
  await page.getByRole('button', { name: 'Mitzeichnung und Schlusszeichnung' }).click()
  const second = page.getByRole('group', { name: 'Schritt 2' })
  // Whom the first step goes to and until when stays, and the second is asked for next.
  expect(await first.getByRole('combobox', { name: 'An' }).inputValue()).toBe('meinhard.registratur')
  expect(await first.getByLabel('Bis').inputValue()).toMatch(/^\d\d\.\d\d\.\d{4}$/)
  await second.getByRole('combobox', { name: 'An', exact: true }).and(page.locator(':focus')).waitFor()
  // Where a step is taken off, its button goes, and the focus stays in the form.
  await page.getByRole('button', { name: 'Noch ein Schritt' }).click()
  await page.getByRole('group', { name: 'Schritt 3' }).waitFor()
  await page.getByRole('button', { name: 'Schritt 3 entfernen' }).click()
  await second.getByRole('combobox', { name: 'An', exact: true }).and(page.locator(':focus')).waitFor()
  await page.getByRole('button', { name: 'Schritt 2 entfernen' }).click()
  await first.getByRole('combobox', { name: 'An', exact: true }).and(page.locator(':focus')).waitFor()
  await page.getByRole('button', { name: 'Mitzeichnung und Schlusszeichnung' }).click()
  await second.getByRole('combobox', { name: 'An' }).fill('leitung')
  await page.getByRole('option', { name: 'meinhard.leitung' }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Auf den Weg gebracht.').waitFor()

  // The Registratur is away today; the head stands in, and then signs for good.
  const head = await workplace.enter('meinhard.leitung')
  await head.page.getByRole('link', { name: /Postkorb 1 wartend/ }).waitFor()
  await head.page.keyboard.press('g')
  await head.page.keyboard.press('k')
  await head.page.getByText('in Vertretung für meinhard.registratur').waitFor()
  await head.page.getByText('Sehr geehrte Frau Aster').waitFor()
  await head.page
    .getByRole('row', { name: /Mitzeichnung/ })
    .first()
    .focus()
  await head.page.keyboard.press('Enter')
  await head.page.getByText('Mitgezeichnet.').waitFor()
  await head.page.getByRole('button', { name: /Schlusszeichnen/ }).waitFor()
  // A key that signs for good does nothing else on this screen.
  expect(await doubleKeys(head.page)).toEqual([])
  await head.page.keyboard.press('s')
  await head.page.getByText('Schlussgezeichnet. Das Dokument wird nicht mehr geändert.').waitFor()
  await head.page.getByText('Nichts zu tun').waitFor()

  // Whoever sent it sees how it went, by itself.
  await page.keyboard.press('i')
  const way = page.getByRole('region', { name: 'Geschäftsgang' })
  await way.getByText('meinhard.leitung in Vertretung für meinhard.registratur').waitFor()
  await expect.poll(() => way.getByText('einverstanden').count()).toBe(2)
  const { dokument } = await clerk.ask('query ($d: ID!) { dokument(id: $d) { status } }', { d: dokumente[0] })
  expect(dokument.status).toBe('SCHLUSSGEZEICHNET')

  // Signed for good, it lies ready by itself; one key says that it went, and it can be said back.
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /Postausgang 1 wartend/ }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await page.getByText('Liegt zum Versand bereit.').waitFor()
  await page.getByText('Sehr geehrte Frau Aster').waitFor()
  expect(await violations(page)).toEqual([])
  await picture(page, 'postausgang')
  await page.keyboard.press('v')
  await page.getByText('Alles versandt').waitFor()
  await page.getByRole('button', { name: /Rückgängig/ }).click()
  await page.getByText('Liegt zum Versand bereit.').waitFor()
  await page.keyboard.press('a')
  await page.getByLabel('Sendungsnummer').fill('RT 12 DE')
  await page.getByLabel('Wie').selectOption('EINSCHREIBEN')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Alles versandt').waitFor()
  await page.getByRole('button', { name: 'Versandt', exact: true }).click()
  await page.getByText(/per Einschreiben an Rosa Aster, Nr. RT 12 DE/).waitFor()
  await picture(page, 'postausgang-versandt')

  const neighbour = await workplace.signIn('sontra.gewerbeamt')
  await neighbour.page.goto(`${workplace.url}/sontra/postkorb`)
  await neighbour.page.getByText('Nichts zu tun').waitFor()
  const foreign = await signIn('sontra.gewerbeamt')
  const asked = await foreign.ask('query ($v: ID!) { geschaeftsgang(vorgang: $v) { laufwege { id } } }', { v: vorgang })
  expect(asked.geschaeftsgang.laufwege).toEqual([])
  expect([...faults, ...head.faults, ...neighbour.faults]).toEqual([])
})

test('a refusal says why, comes back, and is taken back within its minute', { timeout: 60_000 }, async () => {
  const { vorgang, dokumente } = await filing('Ziegelei Lerche', 'Entwurf der Genehmigung')
  await clerk.ask(
    'mutation ($v: ID!, $d: ID!, $s: [SchrittEingabe!]!) { laufwegBeginnen(vorgang: $v, dokument: $d, schritte: $s) { id } }',
    { v: vorgang, d: dokumente[0], s: [{ verfuegung: 'MITZEICHNUNG', person: personId('meinhard.leitung') }] },
  )
  const { page, faults } = await workplace.enter('meinhard.leitung')
  await page.goto(`${workplace.url}/meinhard/postkorb`)
  await page.getByRole('button', { name: /Ablehnen/ }).waitFor()
  await page.keyboard.press('a')
  await page.getByLabel('Vermerk (bitte sagen, was dagegen spricht)').fill('Die Gebühr fehlt')
  await page.getByRole('button', { name: /Ablehnen/ }).click()
  await page.getByText('Abgelehnt und zurückgegeben.').waitFor()
  const mine = await postkorb('meinhard.gewerbeamt')
  await mine.page.getByText('Die Gebühr fehlt').first().waitFor()
  await page.getByRole('button', { name: /Rückgängig/ }).click()
  await page.getByText('Rückgängig gemacht.').waitFor()
  await mine.page.getByText('Nichts zu tun').waitFor()
  expect([...faults, ...mine.faults]).toEqual([])
})

test('a key struck twice answers one step: the next one, which nobody has read, stays', {
  timeout: 60_000,
}, async () => {
  const { vorgang, dokumente } = await filing('Seilerei Drossel', 'Erster Bescheid', 'Zweiter Bescheid')
  for (const dokument of dokumente) {
    await clerk.ask(
      'mutation ($v: ID!, $d: ID!, $s: [SchrittEingabe!]!) { laufwegBeginnen(vorgang: $v, dokument: $d, schritte: $s) { id } }',
      { v: vorgang, d: dokument, s: [{ verfuegung: 'MITZEICHNUNG', person: personId('meinhard.leitung') }] },
    )
  }
  const { page, faults } = await workplace.enter('meinhard.leitung')
  await page.goto(`${workplace.url}/meinhard/postkorb`)
  const { kennzeichen } = (await clerk.ask('query ($id: ID!) { vorgang(id: $id) { kennzeichen } }', { id: vorgang }))
    .vorgang
  // Others may wait beside them.
  const waiting = page.getByRole('grid', { name: 'Postkorb' }).getByRole('row').filter({ hasText: kennzeichen })
  await expect.poll(() => waiting.count()).toBe(2)
  await waiting.first().click()
  await page.locator('#spalte-mitte').getByText(kennzeichen).first().waitFor()
  // The hand is slower than this; what it strikes comes on no account sooner after the next step is there.
  await page.evaluate(async () => {
    const title = () => document.querySelector('#spalte-mitte h2')?.textContent
    const strike = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true }))
    const before = title()
    strike()
    while (title() === before) await new Promise((resolve) => setTimeout(resolve, 5))
    strike()
  })
  await page.getByText('Mitgezeichnet.').waitFor()
  await page.waitForTimeout(600)
  expect(await waiting.count()).toBe(1)
  await page.keyboard.press('m')
  await expect.poll(() => waiting.count()).toBe(0)
  expect(faults).toEqual([])
})

test.for(['light', 'dark'] as const)(
  'Postkorb, Vorgang and Abwesenheit are accessible (%s), on a phone too',
  {
    timeout: 90_000,
  },
  async (colorScheme) => {
    const { akte, vorgang, dokumente } = await filing(`Sägewerk Amsel ${colorScheme}`, 'Anmeldung')
    await clerk.ask(
      'mutation ($v: ID!, $d: ID!, $s: [SchrittEingabe!]!) { laufwegBeginnen(vorgang: $v, dokument: $d, schritte: $s) { id } }',
      { v: vorgang, d: dokumente[0], s: [{ verfuegung: 'ZUR_KENNTNIS', amt: 'ga', notiz: 'Bitte ansehen' }] },
    )
    for (const look of [
      { ...DESK, colorScheme },
      { width: 390, height: 844, colorScheme },
    ]) {
      const { page, faults } = await workplace.enter('meinhard.gewerbeamt', look)
      await page.goto(`${workplace.url}/meinhard/postkorb`)
      await page
        .getByRole('row', { name: /Sägewerk|Zur Kenntnis/ })
        .first()
        .waitFor()
      expect(await violations(page)).toEqual([])
      if (look.width < 400) {
        await page
          .getByRole('row', { name: /Zur Kenntnis/ })
          .first()
          .click()
        await page.getByRole('button', { name: /Zur Kenntnis genommen/ }).waitFor()
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
      } else {
        await page.goto(`${workplace.url}/meinhard/akte/${akte}/vorgang/${vorgang}/dokument/${dokumente[0]}`)
        await page.getByRole('button', { name: /Auf den Weg/ }).waitFor()
        await page.keyboard.press('i')
        await page.getByRole('region', { name: 'Geschäftsgang' }).waitFor()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('w')
        await page.getByRole('dialog').waitFor()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
        await page.goto(`${workplace.url}/meinhard/abwesenheit`)
        await page.getByRole('heading', { name: 'Abwesenheit und Vertretung' }).waitFor()
        expect(await violations(page)).toEqual([])
      }
      expect(faults).toEqual([])
    }
  },
)
