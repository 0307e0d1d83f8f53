import { createCanvas } from '@napi-rs/canvas'
import { PDFDocument } from 'pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { openPageReader } from './page-reader.ts'
import { fileFolder } from './test-support/file-folder.ts'
import { encryptedPdf } from './test-support/pdf.ts'
import { printCode, scannedPdf, sheet } from './test-support/scan.ts'
import { Unreadable } from './text/text-result.ts'
import { detectType } from './type/detect-type.ts'

const put = fileFolder()
const reader = openPageReader({ processes: 1 })
afterAll(() => reader.close())
/** An official form whose letters are drawn as outlines: no text in it, and no picture either. */
const FORM = new URL('../../../../../shared/standards/gewerbe/recht/bgbl1_2019_j0916-1_0010.pdf', import.meta.url)

async function recognise(name: string, content: Uint8Array | string, page = 1) {
  const path = put(name, content)
  return reader.recognise(path, await detectType(path, name), page)
}
const sentence = (work: Promise<unknown>) =>
  work.then(
    () => 'was read',
    (error: unknown) => (error instanceof Unreadable ? error.message : String(error)),
  )

const LETTER = ['Gemeinde Meinhard', 'Anmeldung eines Hundes', 'Straßenreinigung, Bürgermeister, 12,50 EUR']

describe('what was never written as text', { timeout: 180_000 }, () => {
  it('is read from a scan, page by page', async () => {
    const pdf = await scannedPdf([sheet(LETTER), sheet(['Zweite Seite', 'Az. 130.10-0042/3'])])
    const first = await recognise('scan.pdf', pdf)
    expect(first.pages).toBe(2)
    for (const line of LETTER) expect(first.text).toContain(line)
    expect(first.confidence).toBeGreaterThan(70)
    expect((await recognise('scan.pdf', pdf, 2)).text).toContain('130.10-0042/3')
  })

  it('is read as people see the page, also where it lies on its side in the file', async () => {
    const turned = createCanvas(1754, 1240)
    const pen = turned.getContext('2d')
    pen.translate(0, 1240)
    pen.rotate(-Math.PI / 2)
    pen.drawImage(sheet(LETTER), 0, 0)
    const pdf = await PDFDocument.create()
    const page = pdf.addPage([842, 595])
    page.drawImage(await pdf.embedPng(await turned.encode('png')), { x: 0, y: 0, width: 842, height: 595 })
    page.setRotation({ type: 'degrees' as never, angle: 90 })
    expect((await recognise('quer.pdf', await pdf.save())).text).toContain('Anmeldung eines Hundes')
  })

  it('is read from a picture', async () => {
    expect((await recognise('foto.jpg', await sheet(LETTER).encode('jpeg', 70))).text).toContain('Hundes')
    expect((await recognise('foto.png', await sheet(LETTER).encode('png'))).pages).toBe(1)
  })

  it('is read from an official form whose letters are drawn', async () => {
    const { text } = await reader.recognise(FORM.pathname, await detectType(FORM.pathname, 'form.pdf'), 1)
    expect(text).toContain('Gewerbe-Anmeldung')
    expect(text).toMatch(/Betriebsstätte/)
  })

  it('is read out of squares where somebody asks for them, also from a picture and upside down', async () => {
    const page = printCode(sheet(LETTER), 'Ein Quadrat')
    const path = put('code.pdf', await scannedPdf([page], 180))
    const type = await detectType(path, 'code.pdf')
    expect((await reader.recognise(path, type, 1, { codes: true })).codes).toEqual(['Ein Quadrat'])
    expect((await reader.recognise(path, type, 1)).codes).toEqual([])
    const photo = put('code.jpg', await page.encode('jpeg', 60))
    const found = await reader.recognise(photo, await detectType(photo, 'code.jpg'), 1, { codes: true })
    expect(found.codes).toEqual(['Ein Quadrat'])
  })

  it('is nothing on an empty page, and that is no error', async () => {
    expect(await recognise('leer.pdf', await scannedPdf([sheet([])]))).toEqual({
      text: '',
      confidence: 0,
      words: [],
      pages: 1,
      codes: [],
    })
  })

  it('is read where the file only names its font', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage([595, 842]).drawText('Nutzungsuntersagung', { x: 80, y: 700, size: 18 })
    expect((await recognise('ohne-schrift.pdf', await pdf.save())).text).toContain('Nutzungsuntersagung')
  })

  it('is bounded: a sheet as large as a field is drawn smaller', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage([14_400, 14_400]).drawText('Lageplan', { x: 1000, y: 7000, size: 2000 })
    expect((await recognise('plan.pdf', await pdf.save())).text).toContain('Lageplan')
  })
})

describe('a file that cannot be read letter by letter', { timeout: 180_000 }, () => {
  it('says why, and the next one is read', async () => {
    expect(await sentence(recognise('zu.pdf', encryptedPdf()))).toMatch(/Kennwort/)
    expect(await sentence(recognise('kaputt.pdf', '%PDF-1.7\nnichts'))).toMatch(/beschädigt/)
    const jpeg = await sheet(LETTER).encode('jpeg', 70)
    expect(await sentence(recognise('kaputt.jpg', jpeg.subarray(0, 40)))).toMatch(/beschädigt/)
    expect(await sentence(recognise('foto.heic', Buffer.from('000000186674797068656963', 'hex')))).toMatch(/beschädigt/)
    expect(await sentence(recognise('leer.png', ''))).toMatch(/beschädigt/)
    const pdf = await scannedPdf([sheet(LETTER)])
    expect(await sentence(recognise('kurz.pdf', pdf, 2))).toBe('Die Datei hat nur 1 Seiten.')
    expect((await recognise('gut.pdf', pdf)).text).toContain('Hundes')
  })

  it('is given up when somebody says so', async () => {
    const path = put('lang.pdf', await scannedPdf([sheet(LETTER)]))
    const stop = new AbortController()
    const work = reader.recognise(path, await detectType(path, 'lang.pdf'), 1, { signal: stop.signal })
    stop.abort(new Error('nicht mehr nötig'))
    await expect(work).rejects.toThrow('nicht mehr nötig')
    expect((await recognise('gut.pdf', await scannedPdf([sheet(LETTER)]))).text).toContain('Hundes')
  })
})
