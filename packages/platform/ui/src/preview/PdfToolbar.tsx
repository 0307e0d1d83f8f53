import { formatNumber } from '../format/display.ts'
import { IconButton } from '../parts/Button.tsx'
import { useShortcuts } from '../shortcuts/ShortcutProvider.tsx'

const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3]

interface PdfToolbarProps {
  readonly page: number
  readonly pages: number
  /** 1 is the width of the pane */
  readonly zoom: number
  readonly onPage: (page: number) => void
  readonly onZoom: (zoom: number) => void
}

export function PdfToolbar({ page, pages, zoom, onPage, onZoom }: PdfToolbarProps) {
  const larger = STEPS.find((step) => step > zoom) ?? zoom
  const smaller = STEPS.findLast((step) => step < zoom) ?? zoom
  useShortcuts('Vorschau', [
    { keys: '+', titel: 'Größer', run: () => onZoom(larger), held: true },
    { keys: '-', titel: 'Kleiner', run: () => onZoom(smaller), held: true },
    { keys: '0', titel: 'Auf Breite', run: () => onZoom(1) },
    { keys: 'l', titel: 'Nächste Seite', run: () => onPage(Math.min(pages, page + 1)), held: true },
    { keys: 'h', titel: 'Vorige Seite', run: () => onPage(Math.max(1, page - 1)), held: true },
  ])
  return (
    <div className="va-pdf__tools" role="toolbar" aria-label="Vorschau">
      <IconButton icon="arrow-up" label="Vorige Seite" keys="h" disabled={page <= 1} onClick={() => onPage(page - 1)} />
      <IconButton
        icon="arrow-down"
        label="Nächste Seite"
        keys="l"
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      />
      <span className="va-pdf__count">{pages > 0 && `Seite ${formatNumber(page)} von ${formatNumber(pages)}`}</span>
      <button
        type="button"
        className="va-btn va-btn--quiet"
        aria-label="Kleiner"
        title="Kleiner (-)"
        onClick={() => onZoom(smaller)}
      >
        −
      </button>
      <button type="button" className="va-btn va-btn--quiet" title="Auf Breite (0)" onClick={() => onZoom(1)}>
        {zoom === 1 ? 'Breite' : `${formatNumber(Math.round(zoom * 100))} %`}
      </button>
      <button
        type="button"
        className="va-btn va-btn--quiet"
        aria-label="Größer"
        title="Größer (+)"
        onClick={() => onZoom(larger)}
      >
        +
      </button>
    </div>
  )
}
