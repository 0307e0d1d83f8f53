import { heute } from '@verbundakte/kernel'
import { useState } from 'react'
import { formatDay } from '../format/display.ts'
import { readGermanDate } from '../format/german-date.ts'
import { Field, type FieldProps } from './Field.tsx'

interface DateFieldProps extends FieldProps {
  /** `2026-11-22`, or null for none */
  readonly value: string | null
  /** Called with undefined while what stands in the field is no date. */
  readonly onChange: (tag: string | null | undefined) => void
  readonly autoFocus?: boolean
  /** a day to come: without a year the next one is meant */
  readonly voraus?: boolean
}

/** A date as it is typed in an office. It is read on leaving the field or on Enter; typing is never interrupted. */
export function DateField({ value, onChange, autoFocus, voraus = false, ...field }: DateFieldProps) {
  const [text, setText] = useState(() => (value ? formatDay(value) : ''))
  const [error, setError] = useState<string | null>(null)
  const read = (entry: string) => {
    const reading = readGermanDate(entry, heute(), voraus)
    onChange('fehler' in reading ? undefined : reading.tag)
    return reading
  }
  const settle = () => {
    const reading = read(text)
    setError('fehler' in reading ? reading.fehler : null)
    if ('tag' in reading && reading.tag) setText(formatDay(reading.tag))
  }
  return (
    <Field
      {...field}
      error={error}
      hint={field.hint ?? (voraus ? 'z. B. in 2 Wochen, Montag, 15.1., +14' : 'z. B. 22.11.2026, 22.11., heute, +14')}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="text"
          autoComplete="off"
          data-autofocus={autoFocus || undefined}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            read(event.target.value)
            if (error) setError(null)
          }}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle()
          }}
        />
      )}
    </Field>
  )
}
