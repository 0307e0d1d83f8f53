import { createRequire } from 'node:module'
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { degrees, PDFDocument } from 'pdf-lib'
import encodeQR from 'qr'

// Not the system's fonts: a fresh machine may have none.
const FONT = 'pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'
GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(FONT), 'Schrift')

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

/** A PDF of nothing but pictures. @param turned degrees by which the pages are to be turned when shown */
export async function scannedPdf(sheets: readonly Canvas[], turned = 0): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (const each of sheets) {
    const picture = await pdf.embedJpg(await each.encode('jpeg', 80))
    const page = pdf.addPage([595, 842])
    if (turned !== 0) page.setRotation(degrees(turned))
    page.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  }
  return pdf.save()
}
