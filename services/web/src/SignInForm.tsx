import { Button, Notice, type SignInStep, secondStep, sentenceFor, signIn, TextField } from '@verbundakte/ui'
import { useEffect, useState } from 'react'
import { SecondStep } from './second-factor/SecondStep.tsx'

/** Name and password. The refusal does not say which of them was wrong. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const [anmeldename, setAnmeldename] = useState('')
  const [kennwort, setKennwort] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [step, setStep] = useState<SignInStep | null>(null)
  // Sent back by a provider, or loaded anew between the two steps.
  useEffect(() => {
    const found = (at: SignInStep | null) => at && setStep(at)
    void secondStep.at().then(found, () => {})
  }, [])
  const send = async () => {
    setBusy(true)
    setError(null)
    try {
      const next = await signIn(anmeldename.trim(), kennwort)
      if (next) setStep(next)
      else await onSignedIn()
    } catch (thrown) {
      setError(sentenceFor(thrown))
      setKennwort('')
    } finally {
      setBusy(false)
    }
  }
  if (step) {
    const again = (sentence: string | null) => {
      setStep(null)
      setKennwort('')
      setError(sentence)
    }
    return <SecondStep step={step} onSignedIn={onSignedIn} onAgain={again} />
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
