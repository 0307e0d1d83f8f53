import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { formatNumber } from '../format/display.ts'
import { useShortcuts } from '../shortcuts/ShortcutProvider.tsx'
import { findPages, rangesOf } from './pdf-find.ts'

interface PdfFindProps {
  readonly pdf: PDFDocumentProxy
  readonly scroll: RefObject<HTMLElement | null>
  readonly onPage: (page: number) => void
}

/** Search inside of the document, over all its pages: the browser's own search sees only what is drawn. */
export function PdfFind({ pdf, scroll, onPage }: PdfFindProps) {
  const [text, setText] = useState('')
  const [hits, setHits] = useState<readonly number[] | null>(null)
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  useShortcuts('Vorschau', [{ keys: 'f', titel: 'Im Dokument suchen', run: () => input.current?.focus() }])

  // biome-ignore lint/correctness/useExhaustiveDependencies: onPage only scrolls; a new function is no reason to search again
  useEffect(() => {
    const wanted = text.trim()
    const abort = new AbortController()
    if (wanted.length < 2) {
      setHits(null)
      return
    }
    const timer = setTimeout(async () => {
      const found = await findPages(pdf, wanted, abort.signal).catch(() => [])
      if (abort.signal.aborted) return
      setHits(found)
      setAt(0)
      if (found[0]) onPage(found[0])
    }, 250)
    return () => {
      abort.abort()
      clearTimeout(timer)
    }
  }, [text, pdf])

  useEffect(() => {
    const root = scroll.current
    const wanted = text.trim()
    if (!root || wanted.length < 2) return
    const mark = () => CSS.highlights.set('fundstelle', new Highlight(...rangesOf(root, wanted)))
    mark()
    root.addEventListener('pdf-text', mark)
    return () => {
      root.removeEventListener('pdf-text', mark)
      CSS.highlights.delete('fundstelle')
    }
  }, [text, scroll])

  const next = (by: number) => {
    if (!hits || hits.length === 0) return
    const place = (at + by + hits.length) % hits.length
    setAt(place)
    onPage(hits[place] ?? 1)
  }
  return (
    <search className="va-pdf__find">
      <input
        ref={input}
        type="search"
        aria-label="Im Dokument suchen"
        placeholder="Im Dokument suchen"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') next(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') setText('')
        }}
      />
      <span role="status">
        {hits && (hits.length === 0 ? 'kein Treffer' : `${formatNumber(at + 1)} von ${formatNumber(hits.length)}`)}
      </span>
    </search>
  )
}
