import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Unreadable } from '../text/text-result.ts'
import { DPI, MAX_PIXELS } from './page-text.ts'

const MAX_BYTES = 512 * 1024 ** 2

/** For letters whose font the file only names; the system may have none. */
const FONTS = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/standard_fonts/`

interface Opened {
  readonly key: string
  readonly pdf: PDFDocumentProxy
}

let opened: Opened | null = null

/**
 * One page of a PDF as people see it: scans, drawn letters and form fields alike. The file stays open for its next page.
 *
 * @throws Unreadable when the page is not there, or the file needs a password
 */
export async function drawPage(path: string, nr: number, dpi = DPI): Promise<{ canvas: Canvas; pages: number }> {
  const pdf = await openPdf(path)
  if (nr > pdf.numPages) throw new Unreadable(`Die Datei hat nur ${pdf.numPages} Seiten.`)
  const page = await pdf.getPage(nr)
  try {
    const sheet = page.getViewport({ scale: 1 })
    const scale = Math.min(dpi / 72, Math.sqrt(MAX_PIXELS / (sheet.width * sheet.height)))
    const viewport = page.getViewport({ scale })
    const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)))
    // Its types know only the canvas of a browser; this one offers the same drawing.
    const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
    await page.render({ canvas: null, canvasContext, viewport, background: 'white' }).promise
    return { canvas, pages: pdf.numPages }
  } finally {
    page.cleanup()
  }
}

async function openPdf(path: string): Promise<PDFDocumentProxy> {
  const { size, mtimeMs } = await stat(path)
  const key = `${path} ${size} ${mtimeMs}`
  if (opened?.key === key) return opened.pdf
  if (size > MAX_BYTES) throw new Unreadable('Das PDF ist zu groß für die Texterkennung (mehr als 512 MB).')
  await opened?.pdf.loadingTask.destroy()
  opened = null
  try {
    const data = new Uint8Array(await readFile(path))
    const options = { useSystemFonts: false, disableFontFace: true, enableXfa: false, verbosity: 0 }
    const pdf = await getDocument({ data, standardFontDataUrl: FONTS, ...options }).promise
    opened = { key, pdf }
    return pdf
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Unreadable('Die Datei ist mit einem Kennwort geschützt. Ihr Inhalt wird von der Suche nicht gefunden.')
    }
    throw new Unreadable('Die Datei ist beschädigt oder nicht vollständig. Ihr Text ist nicht zu erkennen.', {
      cause: error,
    })
  }
}
