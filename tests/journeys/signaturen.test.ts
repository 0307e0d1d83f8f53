import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signedPdf } from '@verbundakte/filecontent/test-support/signed-pdf'
import { holder } from '@verbundakte/filecontent/test-support/signer'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'
import { violations } from './support/axe.ts'
import { openWorkplace } from './support/workplace.ts'

const aussteller = mkdtempSync(join(tmpdir(), 'aussteller-'))
afterAll(() => rmSync(aussteller, { recursive: true }))
const root = holder('Probe Wurzel')
writeFileSync(join(aussteller, 'wurzel.der'), root.certificate)
const erika = holder('Erika Beispiel', { by: root })

const workplace = await openWorkplace({ aussteller })
const { signIn } = testGateway(workplace.verbund)
const filed = await fileOne(signIn, 'meinhard.gewerbeamt')
const place = `${workplace.url}/meinhard/akte/${filed.akte}/vorgang/${filed.vorgang}/dokument/${filed.dokument}`
const ASK = 'query ($id: ID!) { dokument(id: $id) { aktuelleVersion { signaturen { zustand } } } }'

const signed = signedPdf(erika, { time: new Date('2026-03-04T11:00:00Z'), text: 'Antrag auf Genehmigung' })
const changed = Buffer.from(signed.toString('latin1').replace('(Antrag', '(Anfrag'), 'latin1')

async function fileNewVersion(page: Page, name: string, buffer: Buffer): Promise<void> {
  // Only once it is known that the Dokument takes one.
  await page.getByRole('button', { name: 'Neue Version' }).waitFor()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('n')
  await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer })
}

test('a clerk reads who signed a file, and that another was changed after it was signed', {
  timeout: 120_000,
}, async () => {
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  const shot = async (what: string) => {
    expect(await violations(page), what).toEqual([])
    if (process.env.VERBUND_BILDER)
      await page.screenshot({ path: `${process.env.VERBUND_BILDER}/signatur-${what}.png` })
  }
  await page.goto(place)
  await page.getByRole('link', { name: 'Herunterladen' }).waitFor()
  expect(await page.locator('.signaturen').count()).toBe(0)

  await fileNewVersion(page, 'Antrag.pdf', signed)
  const line = page.locator('summary', { hasText: 'Signiert: Erika Beispiel · unverändert · Aussteller bekannt' })
  await line.waitFor()
  await shot('line')
  await line.focus()
  await page.keyboard.press('Enter')
  await page.getByText('04.03.2026, 12:00').and(page.getByText('(eigene Angabe)')).waitFor()
  await page.getByText('keine qualifizierte Prüfung nach eIDAS').waitFor()
  await shot('details')

  await fileNewVersion(page, 'Antrag.pdf', changed)
  const alarm = page.locator('summary', { hasText: 'Signatur ungültig' })
  await alarm.waitFor()
  await alarm.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Die Datei wurde nach dem Signieren verändert.').waitFor()
  await page.getByText('Angeblich signiert von').waitFor()
  await shot('changed')
  expect(faults).toEqual([])

  const asked = async (name: Parameters<typeof signIn>[0]) =>
    (await (await signIn(name)).ask(ASK, { id: filed.dokument })).dokument
  expect(await asked('meinhard.registratur')).toEqual({ aktuelleVersion: { signaturen: { zustand: 'UNGUELTIG' } } })
  for (const neighbour of ['meinhard.buergerbuero', 'sontra.gewerbeamt'] as const)
    expect(await asked(neighbour)).toBeNull()
})
