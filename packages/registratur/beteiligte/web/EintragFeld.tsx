import { keepPreviousData } from '@tanstack/react-query'
import { Field, type FieldProps, useApiQuery } from '@verbundakte/ui'
import { type KeyboardEvent, useId, useState } from 'react'
import { type EintragszeileFragment, RegisterDocument } from './generated/graphql.ts'
import { kenntlich, warum } from './words.ts'

interface EintragFeldProps extends FieldProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly chosen: EintragszeileFragment | null
  readonly onChoose: (eintrag: EintragszeileFragment | null) => void
  /** absent: nobody to be offered, e.g. without a right to the register */
  readonly active?: boolean
}

/** A name that is looked for in the register while it is typed. What is offered says why; any other name may be written. */
export function EintragFeld({ text, onText, chosen, onChoose, active = true, ...field }: EintragFeldProps) {
  const [open, setOpen] = useState(false)
  const [place, setPlace] = useState(-1)
  const list = useId()
  const wanted = text.trim()
  const { data } = useApiQuery(
    ['register', 'feld', wanted],
    RegisterDocument,
    { text: wanted, art: null, first: 8, after: null },
    { enabled: active && chosen === null && wanted.length >= 2, placeholderData: keepPreviousData },
  )
  const found = chosen === null && wanted.length >= 2 ? (data?.register.edges.map(({ node }) => node) ?? []) : []
  const shown = open && found.length > 0
  const choose = (eintrag: EintragszeileFragment | undefined) => {
    if (!eintrag) return
    onChoose(eintrag)
    setOpen(false)
    setPlace(-1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || !shown) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      // From the field itself, upwards begins at the end.
      setPlace((Math.max(place, step < 0 ? 0 : -1) + step + found.length) % found.length)
    } else if (event.key === 'Enter' && place >= 0) choose(found[place])
    else if (event.key === 'Escape') setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Field {...field} hint={hintOf(chosen, found.length, field.hint)}>
      {(control) => (
        <div className="va-combo">
          <input
            {...control}
            type="text"
            role="combobox"
            autoComplete="off"
            data-autofocus
            aria-expanded={shown}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={shown && place >= 0 ? `${list}-${place}` : undefined}
            value={text}
            onChange={(event) => {
              onText(event.target.value)
              onChoose(null)
              setOpen(true)
              setPlace(-1)
            }}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
          />
          <div id={list} role="listbox" aria-label="Im Register" hidden={!shown}>
            {found.map((eintrag, at) => (
              <div
                key={eintrag.id}
                id={`${list}-${at}`}
                role="option"
                tabIndex={-1}
                aria-selected={at === place}
                // Before the input loses the focus, which would close the list.
                onPointerDown={(event) => {
                  event.preventDefault()
                  choose(eintrag)
                }}
              >
                <strong>{eintrag.anzeige}</strong> <span className="register-warum">{warum(wanted, eintrag)}</span>
                <span className="register-neben">{kenntlich(eintrag)}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </Field>
  )
}

function hintOf(chosen: EintragszeileFragment | null, found: number, hint = ''): string {
  if (chosen) return `Aus dem Register: ${kenntlich(chosen) || chosen.anzeige}`
  return found > 0 ? 'Im Register gefunden: Pfeiltasten wählen, Eingabe übernimmt.' : hint
}
