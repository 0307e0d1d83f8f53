import { ApiError, Button, FieldErrors, Kbd, Notice, sentenceFor, TextArea, TextField } from '@verbundakte/ui'
import { type FormEvent, type ReactNode, useState } from 'react'

interface FormularProps {
  readonly submit: string
  readonly onSubmit: () => Promise<void>
  readonly onAbbrechen: () => void
  /** names of fields that show a refusal themselves */
  readonly felder: readonly string[]
  readonly children: ReactNode
}

/** A page that asks for a case: `Strg+Enter` sends it, what the server refuses stands at its field. */
export function Formular({ submit, onSubmit, onAbbrechen, felder, children }: FormularProps) {
  const [laeuft, setLaeuft] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const senden = async (event: FormEvent) => {
    event.preventDefault()
    if (laeuft) return
    setLaeuft(true)
    setError(null)
    try {
      await onSubmit()
    } catch (refused) {
      setError(refused)
      setLaeuft(false)
    }
  }
  const genannt = error instanceof ApiError ? error.feld : null
  const feld = genannt && felder.includes(genannt) ? genannt : null
  return (
    <form
      className="gewerbe-form gewerbe-verfahren"
      noValidate
      onSubmit={(event) => void senden(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        event.currentTarget.requestSubmit()
      }}
    >
      <FieldErrors value={feld ? { [feld]: sentenceFor(error) } : {}}>
        {error !== null && !feld && <Notice kind="danger">{sentenceFor(error)}</Notice>}
        {children}
        <div className="gewerbe-fuss">
          <Button kind="primary" type="submit" busy={laeuft}>
            {submit} <Kbd keys="mod+Enter" />
          </Button>
          <Button kind="quiet" onClick={onAbbrechen}>
            Abbrechen
          </Button>
        </div>
      </FieldErrors>
    </form>
  )
}

/** Texts of a form by their names. */
export function useTexte<T extends Readonly<Record<string, string>>>(anfang: T) {
  const [werte, setWerte] = useState(anfang)
  const setzen = (name: keyof T & string) => (wert: string) => setWerte((bisher) => ({ ...bisher, [name]: wert }))
  const props = (name: keyof T & string, label: string, mehr: { hint?: string; required?: boolean } = {}) => ({
    ...{ name, label, value: werte[name] ?? '', onChange: setzen(name), required: true, ...mehr },
  })
  return {
    werte,
    setzen,
    zeile: (...was: Parameters<typeof props>) => <TextField {...props(...was)} />,
    absatz: (...was: Parameters<typeof props>) => <TextArea {...props(...was)} />,
  }
}
