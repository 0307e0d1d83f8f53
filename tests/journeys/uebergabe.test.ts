import { heute } from '@verbundakte/kernel'
import { personId } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { violationsInBoth } from './support/axe.ts'
import { openFiling } from './support/filed.ts'
import { picture } from './support/picture.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const clerk = await signIn('meinhard.gewerbeamt')
const filing = openFiling(clerk)

test('all that somebody holds goes to one colleague: chosen once, also on a phone; next door nobody hears of it', {
  timeout: 90_000,
}, async () => {
  const { vorgang } = await filing('Gärtnerei Iris', 'Anmeldung')
  await clerk.ask(
    'mutation ($v: ID!, $e: WiedervorlageEingabe!) { wiedervorlageSetzen(vorgang: $v, eingabe: $e) { id } }',
    {
      v: vorgang,
      e: { tag: heute(), person: personId('meinhard.gewerbeamt') },
    },
  )
  const { page, faults } = await workplace.enter('meinhard.registratur', {
    width: 390,
    height: 844,
    colorScheme: 'light',
  })
  await page.goto(`${workplace.url}/meinhard/uebergabe`)
  await page.getByRole('combobox', { name: 'Von' }).fill('meinhard.gewerbeamt')
  await page.getByRole('option', { name: 'meinhard.gewerbeamt' }).click()
  await page.getByRole('heading', { name: 'Vorgänge in Bearbeitung: 1' }).waitFor()
  await page.getByRole('heading', { name: 'Wiedervorlagen: 1' }).waitFor()
  const an = page.getByRole('combobox', { name: 'An', exact: true })
  await an.first().fill('Gewerbeamt')
  await page.getByRole('option', { name: 'Gewerbeamt', exact: true }).click()
  // Mostly all of it goes to the same: it stands there, and may be changed.
  expect(await an.nth(1).inputValue()).toBe('Gewerbeamt')
  expect(await violationsInBoth(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  await picture(page, 'uebergabe')
  for (const left of [1, 0]) {
    await page
      .getByRole('button', { name: /^Übergeben/ })
      .first()
      .click()
    await expect.poll(() => an.count()).toBe(left)
  }
  await page.getByText('Nichts, das Sie übergeben könnten.').waitFor()
  expect(faults).toEqual([])

  // Next door nobody has heard of it.
  const neighbour = await signIn('sontra.registratur')
  const { uebergabe } = await neighbour.ask('query ($p: ID!) { uebergabe(person: $p) { ids } }', {
    p: personId('meinhard.gewerbeamt'),
  })
  expect(uebergabe.flatMap(({ ids }: { ids: readonly string[] }) => ids)).toEqual([])
})
