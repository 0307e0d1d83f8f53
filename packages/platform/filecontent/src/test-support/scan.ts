import { createRequire } from 'node:module'
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { degrees, PDFDocument } from 'pdf-lib'

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
