import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'
import { openWorkplace } from './support/workplace.ts'

/** Real forms of a real ministry; the first two hold text, the third is drawn. */
const FORMS = ['bgbl1_2023_j0103_0010.pdf', 'bgbl1_2023_j0103_0020.pdf', 'bgbl1_2019_j0916-1_0010.pdf'].map((name) =>
  fileURLToPath(new URL(`../../../shared/standards/gewerbe/recht/${name}`, import.meta.url)),
)

const workplace = await openWorkplace()

test.skipIf(!FORMS.every((form) => existsSync(form)))(
  'a clerk files three PDFs by keyboard and finds one by a word inside; the neighbour finds nothing',
  { timeout: 90_000 },
  async () => {
    const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
    await page.keyboard.press('n')
    await page.getByRole('combobox', { name: /Position/ }).fill('130.10')
    await page.getByRole('option', { name: /Gewerbeanmeldungen/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByLabel('Betreff').fill('Blumenhaus Aster')
    await page.keyboard.press('Control+Enter')
    // Its heading stands beside the list already before its own screen comes.
    await page.getByText('Noch kein Vorgang').waitFor()
    await page.keyboard.press('n')
    await page.getByLabel('Betreff').fill('Anmeldung')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Noch keine Dokumente').waitFor()

    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('u')
    await (await chooser).setFiles(FORMS)
    await page.getByText('Alles übertragen').waitFor()
    await page.getByText('bgbl1 2023 j0103 0010').first().waitFor()

    await page.keyboard.press('/')
    await page.keyboard.type('Reisegewerbe')
    await page.keyboard.press('Enter')
    // Reading takes its moment; the clerk would look again, and so does the test.
    const found = async () => {
      await page.reload()
      return page
        .getByText(/^\d+ Treffer/)
        .first()
        .textContent()
    }
    await expect.poll(found, { timeout: 30_000 }).toMatch(/^2 Treffer/)
    await page.locator('mark').first().waitFor()
    expect(faults).toEqual([])
    const place = page.url()

    const neighbour = await workplace.signIn('sontra.gewerbeamt')
    await neighbour.page.keyboard.press('/')
    await neighbour.page.keyboard.type('Reisegewerbe')
    await neighbour.page.keyboard.press('Enter')
    await neighbour.page.getByText('Nichts gefunden').waitFor()
    await neighbour.page.goto(place)
    await expect.poll(() => neighbour.page.getByText('Blumenhaus Aster').count()).toBe(0)
    expect(neighbour.faults).toEqual([])
  },
)

test('a finished Vorgang says that it takes nothing more, and takes files again once it is taken up', {
  timeout: 60_000,
}, async () => {
  const { akte, vorgang, client } = await fileOne(testGateway(workplace.verbund).signIn, 'meinhard.gewerbeamt')
  await client.ask('mutation ($v: ID!) { vorgangAendern(id: $v, eingabe: { status: ERLEDIGT }) { id } }', {
    v: vorgang,
  })
  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  await page.goto(`${workplace.url}/meinhard/akte/${akte}/vorgang/${vorgang}`)
  await page.getByText('Dieser Vorgang ist erledigt. Um etwas abzulegen, nehmen Sie ihn wieder auf.').waitFor()
  await page.getByRole('link', { name: 'Herunterladen' }).waitFor()
  expect(await page.getByRole('button', { name: /Hochladen|Neue Version/ }).count()).toBe(0)
  await page.getByRole('button', { name: 'Wieder aufnehmen' }).click()
  await page.getByRole('button', { name: /Hochladen/ }).waitFor()
  await page.getByRole('button', { name: /Neue Version/ }).waitFor()

  // Anywhere on the Vorgang, also beside the list; where nothing takes it, that is said.
  await page.keyboard.press('i')
  await page.getByRole('heading', { name: 'Neueste Dokumente' }).waitFor()
  await drop(page, '.va-pane--rechts .angaben', 'Daneben gezogen.txt')
  await page.getByRole('row', { name: /Daneben gezogen/ }).waitFor()
  await drop(page, '.header', 'Verfehlt.txt')
  await page.getByText('Hier wird nichts abgelegt.').waitFor()
  expect(await page.getByText('Verfehlt').count()).toBe(0)
  expect(faults).toEqual([])
})

async function drop(page: Page, selector: string, name: string): Promise<void> {
  // As a text: its types are those of the page, not of the test.
  await page.evaluate(`{
    const data = new DataTransfer()
    data.items.add(new File(['Inhalt'], ${JSON.stringify(name)}, { type: 'text/plain' }))
    const how = { dataTransfer: data, bubbles: true, cancelable: true }
    document.querySelector(${JSON.stringify(selector)}).dispatchEvent(new DragEvent('drop', how))
  }`)
}
