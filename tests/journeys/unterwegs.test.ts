import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, expect, test } from 'vitest'
import { type Client, testGateway } from '../support/client.ts'
import { violationsInBoth } from './support/axe.ts'
import { type Look, openDevice } from './support/browser.ts'
import { openFiling } from './support/filed.ts'
import { openWorkplace } from './support/workplace.ts'

const PHONE: Look = { width: 390, height: 844, colorScheme: 'light' }
const CODE = 'rosen-7-garten'
/** What must not lie on a device in clear: words of a file, of a title, of a remark, and the code. */
const MARKEN = ['Kornblumenmarke', 'Ortstermin Kornblume', 'Klinkenmarke', CODE]
const WHO = 'meinhard.gewerbeamt'
/** Two pixels wide and high. */
const FOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEUlEQVR4nGM4YGAARAwGYBoAIK4EgRBzBWUAAAAASUVORK5CYII=',
  'base64',
)

const workplace = await openWorkplace()
const { signIn } = testGateway(workplace.verbund)
const clerk = await signIn(WHO)
const folder = await mkdtemp(join(tmpdir(), 'verbundakte-geraet-'))
const open: BrowserContext[] = []
afterEach(() => Promise.all(open.splice(0).map((context) => context.close())))
afterAll(() => rm(folder, { recursive: true, force: true }))
const sache = await openFiling(clerk)('Ortstermin Kornblume', 'Erstes Schreiben', 'Die Kornblumenmarke steht hier')
await plan(clerk, sache.vorgang)

async function device(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openDevice(folder, PHONE)
  open.push(context)
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(15_000)
  return { context, page }
}

async function picture(page: Page, name: string): Promise<void> {
  if (process.env.VERBUND_BILDER) await page.screenshot({ path: `${process.env.VERBUND_BILDER}/unterwegs-${name}.png` })
}

const address = `${workplace.url}/meinhard/akte/${sache.akte}/vorgang/${sache.vorgang}`
const rows = (page: Page, store: 'mitnahme' | 'geraet'): Promise<number> =>
  page.evaluate(
    `new Promise(async (done) => {
      if (!(await indexedDB.databases()).some(({ name }) => name === 'verbundakte-unterwegs')) return done(0)
      const open = indexedDB.open('verbundakte-unterwegs')
      open.onsuccess = () => {
        const all = open.result.transaction('${store}').objectStore('${store}').count()
        all.onsuccess = () => { open.result.close(); done(all.result) }
      }
    })`,
  )
const kept = (page: Page) => rows(page, 'mitnahme')
const devices = (page: Page) => rows(page, 'geraet')
const locks = (page: Page): Promise<number> =>
  page.evaluate(
    "navigator.locks.query().then(({ held, pending }) => [...held, ...pending].filter(({ name }) => name === 'verbundakte-unterwegs').length)",
  )

async function takeAlong(page: Page): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: /Mitnehmen/ }).waitFor()
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Dieses Gerät einrichten' })
  await dialog.getByLabel('Code', { exact: true }).fill('12345678')
  await dialog.getByLabel('Code wiederholen').fill('12345678')
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('Nur Ziffern sind zu leicht zu erraten.').waitFor()
  await picture(page, 'code')
  await dialog.getByLabel('Code', { exact: true }).fill(CODE)
  await dialog.getByLabel('Code wiederholen').fill(CODE)
  await page.keyboard.press('Control+Enter')
  await page.getByText('Der Vorgang ist mitgenommen.').waitFor()
}

async function unlock(page: Page, code = CODE): Promise<void> {
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Öffnen' }).click()
}

test('a day on a phone: taken along in the office, read and written without network, sent in the evening, gone with the person', {
  timeout: 120_000,
}, async () => {
  const morning = await device()
  await morning.page.goto(workplace.url)
  await workplace.signInOn(morning.page, WHO)
  await takeAlong(morning.page)
  await picture(morning.page, 'mitgenommen')
  const devtools = await morning.context.newCDPSession(morning.page)
  expect((await devtools.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([])
  await morning.page.goto(`${workplace.url}/meinhard/unterwegs`)
  await morning.page.getByText('Dieses Gerät').waitFor()
  await picture(morning.page, 'verwalten')
  expect(await violationsInBoth(morning.page)).toEqual([])

  const goOn = await workplace.interrupt()
  await morning.page.reload()
  await morning.page.getByText(/^Ohne Netz · Stand \d\d:\d\d$/).waitFor()
  await morning.page.getByText('Ein Vorgang liegt verschlüsselt auf diesem Gerät.').waitFor()
  await unlock(morning.page, 'tulpen-7-garten')
  await morning.page.getByText('Dieser Code passt nicht.').waitFor()
  await unlock(morning.page)
  await morning.page.getByRole('button', { name: /Ummeldung/ }).click()
  await morning.page.getByRole('heading', { name: 'Ummeldung', level: 1 }).waitFor()
  await picture(morning.page, 'vorgang')
  await morning.page.getByRole('button', { name: /Schreiben 2/ }).click()
  await morning.page.getByText('Die Kornblumenmarke steht hier').waitFor()
  await picture(morning.page, 'dokument')
  await morning.page.goBack()
  await morning.page.getByRole('button', { name: /Lageplan/ }).click()
  await morning.page.locator('.va-pdf canvas').first().waitFor()
  await picture(morning.page, 'pdf')
  await morning.page.goBack()
  await morning.page.getByRole('button', { name: /Fassade/ }).click()
  const foto = morning.page.locator('.va-preview img')
  await foto.waitFor()
  await expect.poll(() => morning.page.evaluate("document.querySelector('.va-preview img').naturalWidth")).toBe(2)
  await picture(morning.page, 'bild')
  await morning.page.keyboard.press('Escape')
  await morning.page.getByRole('button', { name: /Vermerk schreiben/ }).click()
  const remark = morning.page.getByLabel('Vermerk', { exact: true })
  await remark.fill('Tür verschlossen, Klinkenmarke fehlt.')
  // The pause locks the device in the middle of a sentence: it is there again.
  await morning.page.getByRole('button', { name: 'Zusperren' }).click()
  await unlock(morning.page)
  await remark.waitFor()
  await expect.poll(() => remark.inputValue()).toBe('Tür verschlossen, Klinkenmarke fehlt.')
  await remark.focus()
  await morning.page.keyboard.press('Control+Enter')
  await morning.page.getByText(/noch nicht gesendet/).waitFor()
  await picture(morning.page, 'vermerk')
  expect(await violationsInBoth(morning.page)).toEqual([])
  await morning.context.close()

  // The browser is closed: what lies in its folder is all that somebody finds who finds the phone.
  expect(filesWith(folder, MARKEN)).toEqual([])
  // The same look finds what does lie there: names of fields of the rows that are kept.
  expect(filesWith(folder, ['vermerkschluessel'])).not.toEqual([])

  const noon = await device()
  await noon.page.goto(workplace.url)
  await noon.page.getByRole('heading', { name: 'Unterwegs' }).waitFor()
  await goOn()
  await noon.page.keyboard.press('r')
  // The session went with the browser; so it is asked for, and then for the code.
  await noon.page.getByLabel('Anmeldename').waitFor()
  await workplace.signInOn(noon.page, WHO)
  await noon.page.getByRole('button', { name: 'Code eingeben und senden' }).waitFor()
  await noon.page.goto(`${workplace.url}/meinhard/unterwegs`)
  await noon.page.getByRole('button', { name: /Abmelden und leeren/ }).click()
  await noon.page.getByText(/Ein Vermerk, den Sie unterwegs geschrieben haben, ist noch nicht gesendet/).waitFor()
  await picture(noon.page, 'abmelden')
  await noon.page.getByRole('button', { name: 'Angemeldet lassen' }).click()
  await noon.page.getByRole('button', { name: 'Code eingeben und senden' }).click()
  await noon.page.getByRole('textbox', { name: 'Code' }).fill(CODE)
  await noon.page.keyboard.press('Control+Enter')
  await noon.page.getByText(/Vermerk zu .* gesendet/).waitFor()
  const { geschaeftsgang } = await clerk.ask(
    'query ($v: ID!) { geschaeftsgang(vorgang: $v) { kommentare { text } } }',
    {
      v: sache.vorgang,
    },
  )
  expect(geschaeftsgang.kommentare).toHaveLength(1)
  expect(geschaeftsgang.kommentare[0].text).toMatch(
    /^Tür verschlossen, Klinkenmarke fehlt\.\s+\(unterwegs geschrieben, /,
  )

  // Called back from another place: the device hears of it, and is empty.
  const { meineMitnahmen } = await clerk.ask('{ meineMitnahmen { id } }')
  await clerk.ask('mutation ($id: ID!) { mitnahmeBeenden(id: $id) { id } }', { id: meineMitnahmen[0].id })
  await expect.poll(() => kept(noon.page), { timeout: 15_000 }).toBe(0)

  // Somebody else works here now: of the person before there is not even the device.
  expect(await devices(noon.page)).toBe(1)
  await noon.context.clearCookies()
  // The session has ended overnight, and the window is still there: it asks, and keeps no other window waiting.
  await noon.context.setOffline(true)
  await noon.page.getByText(/^Ohne Netz · Stand/).waitFor()
  const refused = noon.page.waitForResponse((answer) => /mitnahmenAbgleichen/.test(answer.request().postData() ?? ''))
  await noon.context.setOffline(false)
  expect((await refused).status()).toBe(401)
  await noon.page.getByRole('dialog', { name: 'Bitte melden Sie sich noch einmal an' }).waitFor()
  await expect.poll(() => locks(noon.page)).toBe(0)
  await noon.page.goto(workplace.url)
  await workplace.signInOn(noon.page, 'meinhard.hauptamt')
  await expect.poll(() => devices(noon.page), { timeout: 15_000 }).toBe(0)
  await noon.context.close()
})

test('what was taken along ends: by time, with a clock set back, and by signing out without network', {
  timeout: 120_000,
}, async () => {
  const { context, page } = await device()
  await page.goto(workplace.url)
  await context.clearCookies()
  await page.reload()
  await workplace.signInOn(page, WHO)
  await takeAlong(page)
  const goOn = await workplace.interrupt()

  // A day later it is there, and by a clock that was set back it is not.
  await context.addInitScript(
    '{ const now = Date.now; Date.now = () => now() + Number(localStorage.getItem("probe.uhr") ?? 0) }',
  )
  const clock = async (hours: number) => {
    await page.evaluate(`localStorage.setItem('probe.uhr', '${hours * 3_600_000}')`)
    await page.reload()
  }
  await clock(24)
  await unlock(page)
  await page.getByRole('button', { name: /Ummeldung/ }).waitFor()
  await clock(0)
  await unlock(page)
  await page.getByText(/Die Uhr dieses Geräts wurde zurückgestellt/).waitFor()
  expect(await kept(page)).toBe(1)
  await clock(24 * 3 + 1)
  await expect.poll(() => kept(page), { timeout: 15_000 }).toBe(0)
  await clock(0)
  await goOn()
  await page.reload()

  // Signing out without network: nothing stays, and the session ends with the next contact.
  await page.getByRole('button', { name: WHO }).first().waitFor()
  await page.goto(address)
  await page.getByRole('button', { name: /Mitnehmen/ }).waitFor()
  await page.keyboard.press('m')
  await page.getByRole('dialog').getByRole('textbox').fill(CODE)
  await page.keyboard.press('Control+Enter')
  await page.getByText('Der Vorgang ist mitgenommen.').waitFor()
  expect(await kept(page)).toBe(1)
  const back = await workplace.interrupt()
  await context.setOffline(true)
  await page.getByText(/Ohne Netz · Stand/).waitFor()
  await picture(page, 'leiste')
  // Another window is at it and does not come to an end: nobody waits for it.
  await page.evaluate(
    "void navigator.locks.request('verbundakte-unterwegs', () => new Promise(() => {})).catch(() => {})",
  )
  await page.getByRole('button', { name: WHO }).first().click()
  await page.getByRole('menuitem', { name: 'Abmelden' }).click()
  await page.getByRole('heading', { name: 'Keine Verbindung' }).waitFor()
  expect(await kept(page)).toBe(0)
  await back()
  await context.setOffline(false)
  await page.getByLabel('Anmeldename').waitFor()

  await context.close()
})

/** A PDF in the Vorgang, as a surveyor would send it. */
async function plan(client: Client, vorgang: string): Promise<void> {
  const document = await PDFDocument.create()
  document.addPage().drawText('Lageplan', { x: 50, y: 700 })
  const files = { 'Lageplan.pdf': new Uint8Array(await document.save()), 'Fassade.png': new Uint8Array(FOTO) }
  for (const [name, bytes] of Object.entries(files)) {
    const { id } = (await (await client.upload(name, bytes)).json()) as { id: string }
    await client.ask('mutation ($v: ID!, $d: ID!) { dokumentAblegen(vorgang: $v, datei: $d) { id } }', {
      v: vorgang,
      d: id,
    })
  }
}

/** Files below the folder in which one of the words stands, in either encoding that a browser writes. */
function filesWith(root: string, words: readonly string[]): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(root, name)
    // What the application keeps; the titles of pages stand in the browser's own history (ADR 0036).
    if (!/IndexedDB|Service Worker|CacheStorage|Local Storage|Session Storage|WebStorage|Cache|blob/i.test(name))
      return []
    if (!statSync(path).isFile()) return []
    const bytes = readFileSync(path)
    return words
      .filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))
      .map((word) => `${name}: ${word}`)
  })
}
