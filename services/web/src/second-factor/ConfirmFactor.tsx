import { Button, type FactorAnswer, Notice, signWithPasskey, TextField, type Way } from '@verbundakte/ui'
import { useState } from 'react'
import { useBusy, useFocusOf } from './busy.ts'
import './second-factor.css'

interface ConfirmFactorProps {
  readonly wege: readonly Way[]
  /** options for the passkey, as JSON */
  readonly prepare: () => Promise<string>
  readonly onConfirm: (answer: FactorAnswer) => Promise<void>
  readonly onCancel: () => void
}

const OTHERS: Readonly<Record<Way, string>> = {
  passkey: 'Passkey benutzen',
  totp: 'Code aus der App eingeben',
  wiederherstellung: 'Wiederherstellungscode benutzen',
}

/** Shows a second factor: the passkey, the code of the app, or one from paper. */
export function ConfirmFactor({ wege, prepare, onConfirm, onCancel }: ConfirmFactorProps) {
  const [way, setWay] = useState<Way>(wege[0] ?? 'totp')
  const [code, setCode] = useState('')
  const { busy, error, setError, run } = useBusy()
  const root = useFocusOf(way)
  const confirm = () =>
    run(async () => {
      if (way === 'passkey') return onConfirm({ art: 'passkey', antwort: await signWithPasskey(await prepare()) })
      setCode('')
      await onConfirm({ art: way, code })
    })
  return (
    <div className="factor" ref={root}>
      <h2 tabIndex={-1}>Zweiter Faktor</h2>
      <form
        className="va-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (way !== 'passkey' && code.trim() === '') setError('Bitte geben Sie den Code ein.')
          else void confirm()
        }}
      >
        {way === 'passkey' && <p>Ihr Gerät fragt nach Finger, Gesicht oder PIN.</p>}
        {way === 'totp' && (
          <TextField
            key="totp"
            label="Code aus der App"
            hint="Sechs Ziffern, alle 30 Sekunden neue"
            name="code"
            autoComplete="one-time-code"
            numeric
            required
            autoFocus
            value={code}
            onChange={setCode}
          />
        )}
        {way === 'wiederherstellung' && (
          <TextField
            key="wiederherstellung"
            label="Wiederherstellungscode"
            hint="Einer der zehn Codes, die Sie beim Einrichten abgelegt haben. Jeder gilt einmal."
            name="code"
            required
            autoFocus
            value={code}
            onChange={setCode}
          />
        )}
        {error && <Notice kind="danger">{error}</Notice>}
        <Button kind="primary" type="submit" busy={busy}>
          {way === 'passkey' ? 'Mit Passkey bestätigen' : 'Bestätigen'}
        </Button>
        {wege
          .filter((each) => each !== way)
          .map((each) => (
            <Button
              key={each}
              onClick={() => {
                setWay(each)
                setCode('')
                setError(null)
              }}
            >
              {OTHERS[each]}
            </Button>
          ))}
        <Button kind="quiet" onClick={onCancel}>
          Abbrechen
        </Button>
      </form>
    </div>
  )
}
