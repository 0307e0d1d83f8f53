import { keepPreviousData } from '@tanstack/react-query'
import { Dialog, useApiQuery } from '@verbundakte/ui'
import { type KeyboardEvent, useState } from 'react'
import { type Ablageziel, AblagezieleDocument } from './generated/graphql.ts'

interface VorgangSuchenProps {
  readonly onTake: (ziel: Ablageziel) => void
  readonly onClose: () => void
}

/** Finds a Vorgang, or an Akte for a new one, and files there: words, arrows, Enter. */
export function VorgangSuchen({ onTake, onClose }: VorgangSuchenProps) {
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const wanted = text.trim()
  const { data, isFetching } = useApiQuery(
    ['ablageziele', wanted],
    AblagezieleDocument,
    { text: wanted },
    { enabled: wanted !== '', placeholderData: keepPreviousData },
  )
  const treffer = wanted === '' ? [] : (data?.suche.treffer ?? [])
  const take = (at: number) => {
    const hit = treffer[at]
    if (hit) onTake(hit.art === 'Vorgang' ? { vorgang: hit.id } : { akte: hit.id })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setActive((active + step + treffer.length) % Math.max(1, treffer.length))
    else if (event.key === 'Enter') take(active)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title="Vorgang suchen" onClose={onClose} wide>
      <div className="va-combo post-suche">
        <input
          className="post-suche__feld"
          type="text"
          role="combobox"
          aria-label="Aktenzeichen, Betreff oder Name"
          placeholder="Aktenzeichen, Betreff oder Name"
          autoComplete="off"
          data-autofocus
          aria-expanded={treffer.length > 0}
          aria-controls="post-treffer"
          aria-activedescendant={treffer[active] ? `post-treffer-${active}` : undefined}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div
          id="post-treffer"
          role="listbox"
          aria-label="Treffer"
          className="post-treffer"
          hidden={treffer.length === 0}
        >
          {treffer.map((hit, place) => (
            <div
              key={hit.id}
              id={`post-treffer-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === active}
              onPointerDown={(event) => {
                event.preventDefault()
                take(place)
              }}
            >
              <strong>{hit.titel}</strong>
              <span className="neben">
                {hit.kennzeichen} {hit.art === 'Akte' ? '· neuer Vorgang in dieser Akte' : (hit.zusatz ?? '')}
              </span>
            </div>
          ))}
        </div>
        <p role="status" className="post-leer">
          {wanted !== '' && treffer.length === 0
            ? isFetching
              ? 'Wird gesucht …'
              : 'Nichts gefunden.'
            : 'Pfeiltasten wählen, Eingabe legt ab.'}
        </p>
      </div>
    </Dialog>
  )
}
