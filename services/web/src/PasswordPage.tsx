import { Button, changePassword, Notice, sentenceFor, TextField, usePageTitle } from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import marke from './marke.svg'
import './sign-in.css'

interface PasswordPageProps {
  /** the password is one that a colleague has set: nothing else goes before it is changed */
  readonly required: boolean
  readonly onChanged: () => Promise<void>
  readonly onCancel?: () => void
}

/** The old password and a new one, typed twice. */
export function PasswordPage({ required, onChanged, onCancel }: PasswordPageProps) {
  usePageTitle('Kennwort ändern')
  const page = useRef<HTMLElement>(null)
  useEffect(() => page.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [])
  const [alt, setAlt] = useState('')
  const [neu, setNeu] = useState('')
  const [again, setAgain] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async () => {
    if (neu !== again) return setError('Die beiden neuen Kennwörter sind nicht gleich.')
    setBusy(true)
    setError(null)
    try {
      await changePassword(alt, neu)
      await onChanged()
    } catch (thrown) {
      setError(sentenceFor(thrown))
    } finally {
      setBusy(false)
    }
  }
  return (
    <main className="sign-in" ref={page}>
      <div className="sign-in__card">
        <img src={marke} alt="" width="40" height="40" />
        <h1>Kennwort ändern</h1>
        <p>
          {required
            ? 'Ihr Kennwort hat jemand anderes gesetzt. Bitte wählen Sie ein eigenes, das nur Sie kennen.'
            : 'Danach sind Sie auf allen anderen Geräten abgemeldet.'}
        </p>
        <form
          className="va-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy) void send()
          }}
        >
          <TextField
            label={required ? 'Kennwort, das Sie bekommen haben' : 'Bisheriges Kennwort'}
            name="alt"
            type="password"
            autoComplete="current-password"
            required
            autoFocus
            value={alt}
            onChange={setAlt}
          />
          <TextField
            label="Neues Kennwort"
            hint="Mindestens 12 Zeichen, zum Beispiel drei Wörter"
            name="neu"
            type="password"
            autoComplete="new-password"
            required
            value={neu}
            onChange={setNeu}
          />
          <TextField
            label="Neues Kennwort noch einmal"
            name="neu-noch-einmal"
            type="password"
            autoComplete="new-password"
            required
            value={again}
            onChange={setAgain}
          />
          {error && <Notice kind="danger">{error}</Notice>}
          <Button kind="primary" type="submit" busy={busy}>
            Kennwort ändern
          </Button>
          {onCancel && <Button onClick={onCancel}>Abbrechen</Button>}
        </form>
      </div>
    </main>
  )
}
