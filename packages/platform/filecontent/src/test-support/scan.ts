import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Canvas, createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas'
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib'
import encodeQR from 'qr'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'

// Not the system's fonts: a fresh machine may have none.
const FONT = 'pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'
const require = createRequire(import.meta.url)
GlobalFonts.registerFromPath(require.resolve(FONT), 'Schrift')
const writer = readFileSync(require.resolve('zxing-wasm/writer/zxing_writer.wasm'))
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(writer).buffer } })

/** A sheet of A4 at 150 dpi with printed lines, as a scanner would give it. */
export function sheet(lines: readonly string[]): Canvas {
  const canvas = createCanvas(1240, 1754)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fdfcf7'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = '#222'
  pen.font = '28px Schrift'
  for (const [n, line] of lines.entries()) pen.fillText(line, 120, 160 + n * 48)
  return canvas
}

/** Prints a square (QR code) of 4.5 cm into the right upper corner of a sheet. */
export function printCode(page: Canvas, text: string): Canvas {
  const modules = encodeQR(text, 'raw', { ecc: 'quartile', border: 4 })
  const size = 266 / modules.length
  const pen = page.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(page.width - 366, 100, 266, 266)
  pen.fillStyle = '#111'
  for (const [y, row] of modules.entries())
    for (const [x, dark] of row.entries())
      if (dark) pen.fillRect(page.width - 366 + x * size, 100 + y * size, size + 0.3, size + 0.3)
  return page
}

export type BarCode = 'Code128' | 'Code39' | 'ITF' | 'DataMatrix' | 'PDF417'

/** Millimetres, as printers of labels and franking machines print them. */
const BAR_SIZES: Readonly<Record<BarCode, readonly [number, number]>> = {
  Code128: [60, 12],
  Code39: [80, 12],
  ITF: [50, 12],
  DataMatrix: [14, 14],
  PDF417: [50, 20],
}

/** Prints a bar code onto a sheet, from the left edge on. @param top millimetres from the upper edge */
export async function printBarCode(page: Canvas, kind: BarCode, text: string, top = 20): Promise<Canvas> {
  const { image, error } = await writeBarcode(text, { format: kind, scale: 6 })
  if (!image) throw new Error(error)
  const bars = await loadImage(Buffer.from(await image.arrayBuffer()))
  const mm = page.width / 210
  const [width, height] = BAR_SIZES[kind]
  const pen = page.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(100 * mm, (top - 4) * mm, 100 * mm, (height + 8) * mm)
  pen.drawImage(bars, 105 * mm, top * mm, width * mm, height * mm)
  return page
}

/** The same sheet as it lies in the scanner when it was fed in sideways. @param quarters clockwise */
export function turnedBy(page: Canvas, quarters: number): Canvas {
  const [width, height] = quarters % 2 === 0 ? [page.width, page.height] : [page.height, page.width]
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.translate(width / 2, height / 2)
  pen.rotate((quarters * Math.PI) / 2)
  pen.drawImage(page, -page.width / 2, -page.height / 2)
  return canvas
}

/**
 * A PDF of nothing but pictures.
 *
 * @param turned degrees by which the pages are to be turned when shown
 * @param size of the pages; at half of A4 what looks at them has a quarter to look at
 * @param layer what the scanner itself has recognised on each page
 */
export async function scannedPdf(
  sheets: readonly Canvas[],
  turned = 0,
  size = 1,
  layer: string | null = null,
): Promise<Uint8Array> {
  const pages: [number, number] = [595 * size, 842 * size]
  const pdf = await PDFDocument.create()
  for (const each of sheets) {
    const picture = await pdf.embedJpg(await each.encode('jpeg', 80))
    const page = pdf.addPage(pages)
    if (turned !== 0) page.setRotation(degrees(turned))
    if (layer)
      page.drawText(layer, { x: 20, y: pages[1] - 40, size: 9, font: await pdf.embedFont(StandardFonts.Helvetica) })
    page.drawImage(picture, { x: 0, y: 0, width: pages[0], height: pages[1] })
  }
  return pdf.save()
}
