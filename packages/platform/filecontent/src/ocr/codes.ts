import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { prepareZXingModule, type ReadInputBarcodeFormat, readBarcodes } from 'zxing-wasm/reader'
import { MAX_CODE_CHARACTERS, MAX_CODES } from './page-text.ts'

/** Pixels of the picture in which is searched: a sheet of A4 at 200 dpi, where the bars of an office's printer have width to spare. */
const SEARCHED_PIXELS = 4_000_000

/** What cover sheets, letters and franking machines carry. */
const SQUARES: ReadInputBarcodeFormat[] = ['QRCode']
const ALL: ReadInputBarcodeFormat[] = [...SQUARES, 'Code128', 'Code39', 'ITF', 'DataMatrix', 'PDF417']

let prepared: Promise<unknown> | null = null

/**
 * What squares (QR codes) say, and with `all` bar codes, too; [] where there is none that can be read. Its work is
 * bounded by the pixels it is given: a page full of beginnings of squares takes it two seconds.
 */
export async function codesOn(page: Canvas, wanted: 'squares' | 'all'): Promise<string[]> {
  const formats = wanted === 'all' ? ALL : SQUARES
  try {
    prepared ??= prepare()
    await prepared
    const found = await read(page, formats, 0)
    // Grain of a copied copy breaks thin bars, and goes when neighbours are mixed: a copy at which nothing was read is read then.
    return found.length > 0 || wanted === 'squares' ? found : await read(page, formats, 1)
  } catch {
    // A page at which the reader breaks carries nothing that it could say; the letters on it are read all the same. What
    // is left of the reader may be broken, too: the next page begins with a new one.
    prepared = null
    return []
  }
}

async function read(page: Canvas, formats: ReadInputBarcodeFormat[], softened: number): Promise<string[]> {
  const scale = Math.min(1, Math.sqrt(SEARCHED_PIXELS / (page.width * page.height)))
  const small = createCanvas(Math.max(1, Math.floor(page.width * scale)), Math.max(1, Math.floor(page.height * scale)))
  const pen = small.getContext('2d')
  if (softened > 0) pen.filter = `blur(${softened}px)`
  pen.drawImage(page, 0, 0, small.width, small.height)
  const picture = pen.getImageData(0, 0, small.width, small.height)
  // It asks for what it takes of a picture of the browser: size and RGBA.
  const results = await readBarcodes(picture as unknown as ImageData, {
    formats,
    tryInvert: false,
    maxNumberOfSymbols: MAX_CODES,
  })
  const texts = results.filter(({ isValid }) => isValid).map(({ text }) => text.slice(0, MAX_CODE_CHARACTERS))
  return [...new Set(texts)]
}

/** Out of the package: without this it would be fetched from a server. */
async function prepare(): Promise<unknown> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  return prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true })
}
