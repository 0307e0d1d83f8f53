import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'
import { openWorkplace } from './support/workplace.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const filed = await fileOne(signIn, 'meinhard.gewerbeamt')
const place = `${workplace.url}/meinhard/akte/${filed.akte}/vorgang/${filed.vorgang}/dokument/${filed.dokument}`

const LOOKS = {
  desk: { width: 1440, height: 900, colorScheme: 'light' },
  phone: { width: 390, height: 844, colorScheme: 'dark' },
} as const

test.for(Object.entries(LOOKS))(
  'a clerk reads whether a file was checked, and why one is closed: %s',
  async ([, look]) => {
    const { admin } = workplace.verbund.database
    await admin`update akte.version set pruefung = 'SAUBER', geprueft_am = '2026-03-04T05:06:00Z' where id = ${filed.version}`
    const { page, faults } = await workplace.signIn('meinhard.gewerbeamt', look)
    await page.goto(place)
    await page.getByRole('link', { name: 'Herunterladen' }).waitFor()
    await page.getByRole('button', { name: 'Angaben', exact: true }).last().click()
    await page.getByText('auf Schadsoftware geprüft am 04.03.2026').waitFor()

    await admin`update akte.version set pruefung = 'GESPERRT', pruefhinweis = 'Wurm.Test' where id = ${filed.version}`
    await page.goto(place)
    await page.getByRole('alert').getByText('Diese Datei ist gesperrt').waitFor()
    await page.getByText('„Wurm.Test“').waitFor()
    expect(await page.getByRole('link', { name: 'Herunterladen' }).count()).toBe(0)
    await page.evaluate(`${AXE}; undefined`)
    const violations = await page.evaluate('axe.run().then((r) => r.violations.map((v) => v.id))')
    expect(violations).toEqual([])
    expect(faults).toEqual([])
  },
)
