import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { PlanPosition } from './plan.ts'

interface AufgabenlisteProps {
  readonly typed: string
  readonly onType: (text: string) => void
  readonly aufgaben: readonly PlanPosition[]
  readonly onOpen: (position: PlanPosition) => void
}

/** A field and what it finds; ↓ goes from the field into the list, Enter takes the first or the chosen one. */
export function Aufgabenliste({ typed, onType, aufgaben, onOpen }: AufgabenlisteProps) {
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => field.current?.focus(), [])
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button.matches(':focus'))
    const next = at + (event.key === 'ArrowDown' ? 1 : -1)
    if (next < 0) field.current?.focus()
    else buttons[next]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the field and the buttons, which are the controls
    <div onKeyDown={move}>
      <input
        ref={field}
        type="search"
        className="va-input"
        aria-label="Aufgabe suchen"
        placeholder="Zum Beispiel: Hund anmelden"
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          const [erste] = aufgaben
          if (event.key === 'Enter' && erste) onOpen(erste)
          if (event.key === 'Escape') onType('')
        }}
      />
      <ul ref={list} className="plan-tree__hits" aria-label="Aufgaben">
        {aufgaben.map((position) => (
          <li key={position.id}>
            <button type="button" onClick={() => onOpen(position)}>
              {position.titel}
              <span className="neben">
                {position.kennzeichen}
                {position.synonyme.length > 0 && ` · ${position.synonyme.join(', ')}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
