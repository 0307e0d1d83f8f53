import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'
import { entry } from './support/navigation.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const PHONE = { width: 390, height: 844, colorScheme: 'light' } as const
const filed = await fileOne(signIn, 'meinhard.gewerbeamt')

test('the data protection officer finds by keyboard who changed an Akte, and takes the list along', async () => {
  const { page, faults } = await workplace.signIn('meinhard.datenschutz')
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await page.getByRole('heading', { name: 'Protokoll' }).waitFor()
  await page.getByRole('rowheader', { name: /Akte angelegt/ }).waitFor()
  await page.getByLabel('Objekt').fill('130.10-0001')
  await page.keyboard.press('Enter')
  await page.waitForURL(/objekt=130.10-0001/)
  await page.getByRole('rowheader', { name: /Akte angelegt.*meinhard\.gewerbeamt/ }).waitFor()
  await page.getByRole('region', { name: 'Eintrag' }).getByText(filed.akte).waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()])
  expect(download.suggestedFilename()).toBe('protokoll-meinhard.csv')
  await page.getByLabel('Objekt').fill('999.99-9999')
  await page.keyboard.press('Enter')
  await page.getByText('Keine Einträge').waitFor()
  await page.getByRole('button', { name: 'Alles zeigen' }).click()
  await page.getByRole('rowheader', { name: /Protokoll ausgegeben/ }).waitFor()
  expect(faults).toEqual([])
})

test('a clerk is not offered the log, and learns nothing from its address', async () => {
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  expect(await entry(page, 'Postkorb')).not.toBeNull()
  expect(await entry(page, 'Protokoll')).toBeNull()
  await page.goto(`${workplace.url}/meinhard/protokoll`)
  await page.getByText('wer in der Gemeinde für den Datenschutz zuständig ist').waitFor()
  expect(faults).toEqual([])
})

test('on the phone a tap on an entry shows it, and back leads to the list', async () => {
  const { page, faults } = await workplace.signIn('meinhard.datenschutz', PHONE)
  await page.goto(`${workplace.url}/meinhard/protokoll`)
  await page.getByRole('rowheader', { name: /Vorgang angelegt/ }).click()
  await page.getByRole('heading', { name: 'Vorgang angelegt' }).waitFor()
  await page.goBack()
  await page.getByRole('rowheader', { name: /Vorgang angelegt/ }).waitFor()
  expect(faults).toEqual([])
})
