import type { KeyboardEvent } from 'react'
import { PlanLabel } from './PlanLabel.tsx'
import type { PlanPosition } from './plan.ts'

interface PlanHitsProps {
  readonly hits: readonly PlanPosition[]
  readonly selected: string | null
  readonly onSelect: (position: PlanPosition) => void
}

/** Positions found; ↓ and ↑ move through them. */
export function PlanHits({ hits, selected, onSelect }: PlanHitsProps) {
  if (hits.length === 0) {
    return (
      <p className="plan-tree__nothing" role="status">
        Keine Position gefunden. Versuchen Sie ein anderes Wort oder die Nummer.
      </p>
    )
  }
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button.matches(':focus'))
    buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  }
  return (
    <ul className="plan-tree__hits" aria-label="Gefundene Positionen" onKeyDown={onKeyDown}>
      {hits.map((position) => (
        <li key={position.id}>
          <button type="button" aria-current={position.id === selected || undefined} onClick={() => onSelect(position)}>
            <PlanLabel position={position} />
          </button>
        </li>
      ))}
    </ul>
  )
}
