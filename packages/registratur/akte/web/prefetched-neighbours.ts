import { prefetchPdfs } from '@verbundakte/ui'
import { useEffect, useRef } from 'react'

/** Whoever holds the arrow key is only passing through. */
const REST_MS = 200

interface Content {
  readonly mime: string | null
  readonly vorschauPfad: string | null
}

/** The documents below and above the chosen row are drawn in advance, so that an arrow key shows the page at once. */
export function usePrefetchedNeighbours<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  selected: string | null,
  contentOf: (row: Row) => Content,
  fetchMore?: (row: Row) => void,
): void {
  const latest = useRef({ rowId, contentOf, fetchMore })
  latest.current = { rowId, contentOf, fetchMore }
  useEffect(() => {
    const { current } = latest
    const at = rows.findIndex((row) => current.rowId(row) === selected)
    if (at < 0) return
    const abort = new AbortController()
    const neighbours = [rows[at + 1], rows[at - 1]].filter((row) => row !== undefined)
    const sources = neighbours.flatMap((row) => {
      const { mime, vorschauPfad } = current.contentOf(row)
      return vorschauPfad && mime === 'application/pdf' ? [vorschauPfad] : []
    })
    const timer = setTimeout(() => {
      for (const row of neighbours) current.fetchMore?.(row)
      void prefetchPdfs(sources, abort.signal)
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [rows, selected])
}
