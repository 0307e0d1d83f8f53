import { Button, Notice, sentenceFor, signIn, TextField } from '@verbundakte/ui'
import { useState } from 'react'

/** Name and password. The refusal does not say which of them was wrong. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const [anmeldename, setAnmeldename] = useState('')
  const [kennwort, setKennwort] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    setError(null)
    try {
      await signIn(anmeldename.trim(), kennwort)
      await onSignedIn()
    } catch (thrown) {
      setError(sentenceFor(thrown))
      setKennwort('')
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className="va-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (anmeldename.trim() === '' || kennwort === '') setError('Bitte Anmeldename und Kennwort eingeben.')
        else if (!busy) void send()
      }}
    >
      <TextField
        label="Anmeldename"
        name="anmeldename"
        autoComplete="username"
        required
        autoFocus
        value={anmeldename}
        onChange={setAnmeldename}
      />
      <TextField
        label="Kennwort"
        name="kennwort"
        type="password"
        autoComplete="current-password"
        required
        value={kennwort}
        onChange={setKennwort}
      />
      {error && <Notice kind="danger">{error}</Notice>}
      <Button kind="primary" type="submit" busy={busy}>
        Anmelden
      </Button>
    </form>
  )
}
