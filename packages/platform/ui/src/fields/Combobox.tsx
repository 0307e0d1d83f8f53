import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Field, type FieldProps } from './Field.tsx'

export interface ComboOption {
  readonly id: string
  readonly text: string
  readonly view?: ReactNode
}

interface ComboboxProps extends FieldProps {
  readonly value: ComboOption | null
  /** best first; the caller searches, so that each list can be found its own way */
  readonly search: (text: string) => readonly ComboOption[]
  readonly onChange: (option: ComboOption | null) => void
  readonly autoFocus?: boolean
  readonly nothing?: string
}

/** Type to find, arrows to choose, Enter to take (WAI-ARIA combobox with a listbox). */
export function Combobox({
  value,
  search,
  onChange,
  autoFocus,
  nothing = 'Nichts gefunden.',
  ...field
}: ComboboxProps) {
  const [text, setText] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const list = useId()
  const options = text === null ? [] : search(text)
  const open = text !== null
  const choose = (option: ComboOption | undefined) => {
    if (option) onChange(option)
    setText(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return setText('')
      const count = Math.max(1, options.length)
      setActive((active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count)
    } else if (open && event.key === 'Enter') {
      event.preventDefault()
      choose(options[active])
    } else if (open && event.key === 'Tab' && text && options.length === 1) {
      // Who goes on typing in the next field has found it.
      choose(options[0])
    } else if (open && event.key === 'Escape') {
      // The dialog around would close otherwise.
      event.preventDefault()
      event.stopPropagation()
      setText(null)
    }
  }
  return (
    <Field {...field}>
      {(control) => (
        <div className="va-combo">
          <input
            {...control}
            type="text"
            role="combobox"
            autoComplete="off"
            data-autofocus={autoFocus || undefined}
            aria-expanded={open}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={open && options[active] ? `${list}-${active}` : undefined}
            value={text ?? value?.text ?? ''}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              setText(event.target.value)
              setActive(0)
            }}
            onBlur={() => setText(null)}
            onKeyDown={onKeyDown}
          />
          <div id={list} role="listbox" aria-label={field.label} hidden={!open}>
            {options.map((option, place) => (
              <div
                key={option.id}
                id={`${list}-${place}`}
                role="option"
                tabIndex={-1}
                aria-selected={place === active}
                ref={(element) => {
                  if (place === active) element?.scrollIntoView({ block: 'nearest' })
                }}
                // Before the input loses the focus, which would close the list.
                onPointerDown={(event) => {
                  event.preventDefault()
                  choose(option)
                }}
              >
                {option.view ?? option.text}
              </div>
            ))}
            {options.length === 0 && (
              <div role="option" aria-selected={false} aria-disabled="true" tabIndex={-1}>
                {nothing}
              </div>
            )}
          </div>
        </div>
      )}
    </Field>
  )
}
