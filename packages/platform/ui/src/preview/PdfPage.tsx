import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type CSSProperties, memo, useEffect, useRef, useState } from 'react'
import { drawVisible } from './first-pages.ts'

interface PdfPageProps {
  readonly document: PDFDocumentProxy
  readonly number: number
  /** CSS pixels per PDF point */
  readonly scale: number
  /** of the first page in points: a guess that keeps the scroll bar honest until this page is known */
  readonly guess: { readonly width: number; readonly height: number }
}

/** One page: drawn when it comes near the view, with its text above the picture for selecting and for screen readers. */
export const PdfPage = memo(function PdfPage({ document: pdf, number, scale, guess }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState(guess)
  const [near, setNear] = useState(number === 1)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: element.closest('.va-pdf__scroll'),
      rootMargin: '800px 0px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const element = frame.current
    if (!near || !element) return
    const abort = new AbortController()
    draw(pdf, number, scale, element, abort.signal, setSize).catch((error: unknown) => {
      if (!abort.signal.aborted) element.dataset.error = String(error)
    })
    return () => abort.abort()
  }, [pdf, number, scale, near])

  const style = {
    width: `${Math.floor(size.width * scale)}px`,
    height: `${Math.floor(size.height * scale)}px`,
    '--total-scale-factor': scale,
    '--scale-round-x': '1px',
    '--scale-round-y': '1px',
  } as CSSProperties
  return <figure className="va-pdf__page" ref={frame} aria-label={`Seite ${number}`} data-page={number} style={style} />
})

/** Draws beside what is shown and swaps at the end: zooming and paging do not flash. */
async function draw(
  pdf: PDFDocumentProxy,
  number: number,
  scale: number,
  frame: HTMLElement,
  signal: AbortSignal,
  onSize: (size: { width: number; height: number }) => void,
): Promise<void> {
  const [{ TextLayer }, page] = await Promise.all([import('pdfjs-dist'), pdf.getPage(number)])
  if (signal.aborted) return
  const viewport = page.getViewport({ scale })
  onSize({ width: viewport.width / scale, height: viewport.height / scale })
  const canvas = await drawVisible(pdf, page, scale, signal)
  if (signal.aborted) return

  const text = document.createElement('div')
  text.className = 'textLayer'
  frame.replaceChildren(canvas, text)
  await new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render()
  frame.dispatchEvent(new CustomEvent('pdf-text', { bubbles: true }))
}
