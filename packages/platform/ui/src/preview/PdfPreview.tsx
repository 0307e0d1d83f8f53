import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Progress } from '../parts/Progress.tsx'
import { fitScale, rememberView } from './first-pages.ts'
import { PdfFind } from './PdfFind.tsx'
import { PdfPage } from './PdfPage.tsx'
import { PdfToolbar } from './PdfToolbar.tsx'
import { openPdf } from './pdf-documents.ts'
import './pdf.css'

interface PdfPreviewProps {
  readonly src: string
  readonly title: string
  /** what to show in place of a file that cannot be drawn */
  readonly fallback: (reason: string) => ReactNode
}

interface Shown {
  readonly src: string
  readonly pdf: PDFDocumentProxy
  readonly first: { readonly width: number; readonly height: number }
}

/**
 * A PDF, page below page. The component stays where it is while people move through documents: the old one remains
 * until the new one can be drawn.
 */
export function PdfPreview({ src, title, fallback }: PdfPreviewProps) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [failed, setFailed] = useState<{ src: string; reason: string } | null>(null)
  const [zoom, setZoom] = useState(1)
  const [page, setPage] = useState(1)
  const scroll = useRef<HTMLDivElement>(null)
  const width = useWidth(scroll)

  useEffect(() => {
    let stale = false
    loadShown(src).then(
      (next) => {
        if (stale) return
        setShown(next)
        setPage(1)
        if (scroll.current) scroll.current.scrollTop = 0
      },
      (error: unknown) => !stale && setFailed({ src, reason: reasonOf(error) }),
    )
    return () => {
      stale = true
    }
  }, [src])

  const pages = shown ? Array.from({ length: shown.pdf.numPages }, (_, place) => place + 1) : []
  const fit = fitScale(width, shown?.first.width ?? 1)
  useEffect(() => rememberView(width, zoom), [width, zoom])
  const goTo = (number: number) => {
    scroll.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' })
  }
  const broken = failed?.src === src
  return (
    <div className="va-pdf" aria-busy={shown?.src !== src && !broken}>
      {broken && fallback(failed.reason)}
      <div className="va-pdf__bar" hidden={broken}>
        <PdfToolbar page={page} pages={pages.length} zoom={zoom} onPage={goTo} onZoom={setZoom} />
        {shown && <PdfFind key={shown.src} pdf={shown.pdf} scroll={scroll} onPage={goTo} />}
      </div>
      {shown?.src !== src && !broken && <Progress label="Vorschau wird geladen" />}
      <section
        className="va-pdf__scroll"
        ref={scroll}
        hidden={broken}
        aria-label={`Vorschau: ${title}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        onScroll={(event) => setPage(pageAt(event.currentTarget))}
      >
        {shown &&
          width > 0 &&
          pages.map((number) => (
            <PdfPage
              key={`${shown.src}#${number}`}
              document={shown.pdf}
              number={number}
              scale={fit * zoom}
              guess={shown.first}
            />
          ))}
      </section>
    </div>
  )
}

async function loadShown(src: string): Promise<Shown> {
  const pdf = await openPdf(src)
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return { src, pdf, first: { width, height } }
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'Die Datei ist mit einem Kennwort geschützt.'
  if (name === 'InvalidPDFException') return 'Die Datei ist beschädigt und lässt sich nicht anzeigen.'
  return 'Die Vorschau lässt sich gerade nicht laden.'
}

/** The page whose upper part is in view. */
function pageAt(scroll: HTMLElement): number {
  const line = scroll.getBoundingClientRect().top + scroll.clientHeight / 3
  const pages = [...scroll.querySelectorAll<HTMLElement>('[data-page]')]
  const page = pages.findLast((candidate) => candidate.getBoundingClientRect().top <= line)
  return Number(page?.dataset.page ?? 1)
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return
    // Drawn anew when the border between the panes has come to rest, not at every pixel.
    let timer = 0
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry?.contentRect.width ?? 0)
      clearTimeout(timer)
      timer = window.setTimeout(() => setWidth(next), 80)
    })
    setWidth(Math.floor(element.current.clientWidth))
    observer.observe(element.current)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [element])
  return width
}
