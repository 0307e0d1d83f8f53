import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { openPdf } from './pdf-documents.ts'

/**
 * First pages, drawn before they are asked for: opening a page of a form costs up to half a second on an office
 * machine, an arrow key must cost nothing. A picture lives as long as its document stays open.
 */
const drawn = new WeakMap<PDFDocumentProxy, { readonly scale: number; readonly canvas: HTMLCanvasElement }>()

/** How the last document was looked at; the next one will be looked at the same way. */
let view = { width: 0, zoom: 1 }

export function rememberView(width: number, zoom: number): void {
  view = { width, zoom }
}

/** Fits a page to the width of the pane, with 8 px of air on both sides, at most 1.6 × its paper size. */
export function fitScale(width: number, pageWidth: number): number {
  return width > 0 ? Math.min((width - 16) / pageWidth, 1.6) : 1
}

/** What is being drawn because somebody looks at it. Preparations wait for it: there is one worker and one screen. */
let looking: Promise<unknown> = Promise.resolve()

/** Has the first pages of these documents ready, one after the other. Errors are told when one is looked at. */
export async function prefetchPdfs(sources: readonly string[], signal: AbortSignal): Promise<void> {
  for (const src of sources) {
    await looking
    if (signal.aborted) return
    await prepare(src).catch(() => {})
  }
}

async function prepare(src: string): Promise<void> {
  const pdf = await openPdf(src)
  const page = await pdf.getPage(1)
  const scale = fitScale(view.width, page.getViewport({ scale: 1 }).width) * view.zoom
  if (view.width > 0 && drawn.get(pdf)?.scale !== scale) await drawPage(pdf, page, scale)
}

/** Draws a page that somebody looks at. */
export function drawVisible(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  scale: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const drawing = drawPage(pdf, page, scale, signal)
  looking = drawing.catch(() => {})
  return drawing
}

/** The picture of a page; the first page of a document is drawn once per size. */
async function drawPage(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  scale: number,
  signal?: AbortSignal,
): Promise<HTMLCanvasElement> {
  const kept = page.pageNumber === 1 ? drawn.get(pdf) : undefined
  if (kept?.scale === scale) return kept.canvas
  const viewport = page.getViewport({ scale })
  const canvas = document.createElement('canvas')
  const pixels = Math.min(window.devicePixelRatio, 2)
  canvas.width = Math.floor(viewport.width * pixels)
  canvas.height = Math.floor(viewport.height * pixels)
  canvas.setAttribute('aria-hidden', 'true')
  const task = page.render({ canvas, viewport, transform: [pixels, 0, 0, pixels, 0, 0] })
  signal?.addEventListener('abort', () => task.cancel())
  await task.promise
  if (page.pageNumber === 1) drawn.set(pdf, { scale, canvas })
  return canvas
}
