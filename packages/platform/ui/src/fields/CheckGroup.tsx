import { useId } from 'react'
import { formatNumber } from '../format/display.ts'
import { useFieldError } from './field-errors.ts'
import type { Option } from './SelectField.tsx'

interface CheckGroupProps {
  readonly label: string
  /** the input's name in the API, by which the server's refusals find it */
  readonly name: string
  readonly hint?: string
  /** for many alike, of which mostly all are meant: a box before them for all, and they stand in columns */
  readonly alle?: boolean
  readonly options: readonly Option[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** Several of a few: one box each, in the order of the options. */
export function CheckGroup({ label, name, hint, options, alle = false, value, onChange }: CheckGroupProps) {
  const id = useId()
  const sentence = useFieldError(name)
  const described = [hint && `${id}-hint`, sentence && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={alle ? 'va-checks va-checks--spalten' : 'va-checks'} aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {alle && (
        <label className="va-checks__alle">
          <input
            type="checkbox"
            checked={value.length === options.length}
            ref={(box) => {
              if (box) box.indeterminate = value.length > 0 && value.length < options.length
            }}
            onChange={() => onChange(value.length === options.length ? [] : options.map(({ wert }) => wert))}
          />
          <span>Alle ({formatNumber(options.length)})</span>
        </label>
      )}
      {options.map(({ wert, titel }) => (
        <label key={wert}>
          <input
            type="checkbox"
            name={name}
            checked={value.includes(wert)}
            onChange={(event) => {
              const chosen = new Set(value)
              if (event.target.checked) chosen.add(wert)
              else chosen.delete(wert)
              onChange(options.map((option) => option.wert).filter((each) => chosen.has(each)))
            }}
          />
          <span>{titel}</span>
        </label>
      ))}
      {hint && (
        <p className="va-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {sentence && (
        <p className="va-field__error" id={`${id}-error`} role="alert">
          {sentence}
        </p>
      )}
    </fieldset>
  )
}
