import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import type { Look } from './support/browser.ts'
import { openFiling } from './support/filed.ts'
import { openWorkplace } from './support/workplace.ts'

const PHONE: Look = { width: 390, height: 844, colorScheme: 'light' }

const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const filing = openFiling(await signIn('meinhard.gewerbeamt'))

test('on a phone, back goes from the preview to the list, and forward to the preview again', async () => {
  await filing('Friseur Esche', 'Erstes Schreiben', 'Zweites Schreiben')
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt', PHONE)
  const list = page.getByRole('grid', { name: 'Akten' })
  await page.getByRole('row', { name: /Friseur Esche/ }).click()
  await page.getByRole('heading', { name: 'Friseur Esche', level: 1 }).waitFor()
  expect(await list.isVisible()).toBe(false)
  // The row one was at is out of sight: the focus is where one reads on, and on the way back it is there again.
  const fokus = () => page.evaluate("document.activeElement.closest('section.va-pane')?.id ?? null")
  await expect.poll(fokus).toBe('spalte-rechts')
  await page.goBack()
  await list.waitFor()
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toContain('Friseur Esche')
  await page.goForward()
  await page.getByRole('button', { name: 'Öffnen' }).click()

  await page.getByRole('row', { name: /Ummeldung/ }).click()
  await page.getByRole('button', { name: 'Öffnen' }).click()
  const dokumente = page.getByRole('grid', { name: 'Dokumente' })
  await page.getByRole('row', { name: /^2 Schreiben 2/ }).click()
  await page.getByText('Zweites Schreiben').waitFor()
  expect(await dokumente.isVisible()).toBe(false)
  await page.goBack()
  await dokumente.waitFor()
  await page.goForward()
  await page.getByText('Zweites Schreiben').waitFor()
  await page.getByRole('button', { name: 'Zurück zur Liste' }).click()
  await page.getByRole('row', { name: /^1 Schreiben 1/ }).click()
  await page.getByText('Erstes Schreiben').waitFor()
  // Four steps: list of Dokumente, Vorgang in the Akte, list of Vorgänge, the Akte beside its list.
  for (const place of ['Dokumente', 'Ummeldung', 'Vorgänge', 'Friseur Esche', 'Akten']) {
    await page.goBack()
    await page
      .getByRole(place === 'Ummeldung' || place === 'Friseur Esche' ? 'heading' : 'grid', { name: place })
      .locator('visible=true')
      .first()
      .waitFor()
  }
  expect(faults).toEqual([])
})

test('on a phone, the address of a Dokument shows the Dokument, and from there the list', async () => {
  const { akte, vorgang, dokumente } = await filing('Optik Erle', 'Ein Schreiben an das Amt')
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt', PHONE)
  await page.goto(`${workplace.url}/meinhard/akte/${akte}/vorgang/${vorgang}/dokument/${dokumente[0]}`)
  await page.getByText('Ein Schreiben an das Amt').waitFor()
  await page.getByRole('button', { name: 'Zurück zur Liste' }).click()
  await page.getByRole('grid', { name: 'Dokumente' }).waitFor()
  await page.goBack()
  await page.getByText('Ein Schreiben an das Amt').waitFor()
  expect(faults).toEqual([])
})
