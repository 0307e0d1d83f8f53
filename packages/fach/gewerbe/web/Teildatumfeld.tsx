import { Field, type FieldProps } from '@verbundakte/ui'
import { useState } from 'react'
import { type Teildatum, teildatumLesen, teildatumSchreiben } from './teildatum.ts'

interface TeildatumfeldProps extends FieldProps {
  readonly wert: unknown
  readonly onChange: (wert: Teildatum | undefined) => void
}

/** A day of birth as far as it is known: a day, a month or only a year. Whoever only passes by changes nothing. */
export function Teildatumfeld({ wert, onChange, ...field }: TeildatumfeldProps) {
  const [text, setText] = useState(() => teildatumSchreiben(wert))
  const [error, setError] = useState<string | null>(null)
  const [beruehrt, setBeruehrt] = useState(false)
  const ruhen = () => {
    if (!beruehrt) return
    const gelesen = teildatumLesen(text)
    setError(text.trim() === '' || gelesen ? null : 'Bitte als Tag, Monat oder Jahr: 17.5.1990, 5.1990 oder 1990.')
    if (gelesen) setText(teildatumSchreiben(gelesen))
  }
  return (
    <Field {...field} error={error}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="text"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setBeruehrt(true)
            onChange(teildatumLesen(event.target.value))
            if (error) setError(null)
          }}
          onBlur={ruhen}
          onKeyDown={(event) => {
            if (event.key === 'Enter') ruhen()
          }}
        />
      )}
    </Field>
  )
}
