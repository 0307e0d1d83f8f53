import { Button, createPasskey, type FactorSource, Notice, TextField, type TotpDraft } from '@verbundakte/ui'
import { type ReactNode, useState } from 'react'
import { useBusy, useFocusOf } from './busy.ts'
import { QrCode } from './QrCode.tsx'
import './second-factor.css'

interface SetUpFactorProps {
  readonly source: FactorSource
  /** why, in a sentence or two */
  readonly children: ReactNode
  /** @param codes for the day on which everything is gone; none where there are some already */
  readonly onAdded: (codes: string[]) => void
  readonly onCancel: () => void
}

/** Chooses between passkey and app, and sets it up. */
export function SetUpFactor({ source, children, onAdded, onCancel }: SetUpFactorProps) {
  const [kind, setKind] = useState<'passkey' | TotpDraft | null>(null)
  const { busy, error, run } = useBusy()
  const root = useFocusOf(kind)
  return (
    <div className="factor" ref={root}>
      <h2 tabIndex={-1}>{headingOf(kind)}</h2>
      {kind === null && (
        <div className="va-form">
          <p>{children}</p>
          <Button kind="primary" onClick={() => setKind('passkey')}>
            Passkey anlegen
          </Button>
          <p className="factor__hint">
            Liegt auf diesem Rechner, dem Telefon oder einem Sicherheitsschlüssel. Am bequemsten, und nötig, um über
            Unterstützung zu entscheiden.
          </p>
          <Button busy={busy} onClick={() => void run(async () => setKind(await source.prepareTotp()))}>
            Code-App einrichten
          </Button>
          <p className="factor__hint">Eine App auf dem Telefon zeigt alle 30 Sekunden einen neuen Code.</p>
          {error && <Notice kind="danger">{error}</Notice>}
          <Button kind="quiet" onClick={onCancel}>
            Abbrechen
          </Button>
        </div>
      )}
      {kind === 'passkey' && <NewPasskey source={source} onAdded={onAdded} onBack={() => setKind(null)} />}
      {kind !== null && kind !== 'passkey' && (
        <NewApp draft={kind} source={source} onAdded={onAdded} onBack={() => setKind(null)} />
      )}
    </div>
  )
}

function headingOf(kind: 'passkey' | TotpDraft | null): string {
  if (kind === null) return 'Zweiten Faktor einrichten'
  return kind === 'passkey' ? 'Passkey anlegen' : 'Code-App einrichten'
}

interface NewFactorProps {
  readonly source: FactorSource
  readonly onAdded: (codes: string[]) => void
  readonly onBack: () => void
}

export function NewPasskey({ source, onAdded, onBack }: NewFactorProps) {
  const [name, setName] = useState('Dieser Rechner')
  const { busy, error, run } = useBusy()
  const add = async () => {
    const antwort = await createPasskey(await source.preparePasskey())
    onAdded(await source.add({ art: 'passkey', name, antwort }))
  }
  return (
    <form
      className="va-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void run(add)
      }}
    >
      <TextField
        label="Name"
        name="name"
        hint="Woran Sie ihn wiedererkennen"
        required
        autoFocus
        value={name}
        onChange={setName}
      />
      {error && <Notice kind="danger">{error}</Notice>}
      <Button kind="primary" type="submit" busy={busy}>
        Anlegen
      </Button>
      <Button onClick={onBack}>Zurück</Button>
    </form>
  )
}

export function NewApp({ draft, source, onAdded, onBack }: NewFactorProps & { readonly draft: TotpDraft }) {
  const [code, setCode] = useState('')
  const { busy, error, setError, run } = useBusy()
  return (
    <form
      className="va-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() === '') setError('Bitte geben Sie den Code ein, den die App zeigt.')
        else void run(async () => onAdded(await source.add({ art: 'totp', code })))
      }}
    >
      <p>Öffnen Sie die Code-App auf Ihrem Telefon und lesen Sie das Bild ein, oder tippen Sie den Schlüssel ab.</p>
      <QrCode text={draft.adresse} label="Bild für die Code-App" />
      <p>
        <span className="factor__hint">Schlüssel</span>
        <code className="factor__secret">{draft.geheimnis.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <TextField
        label="Code aus der App"
        name="code"
        hint="Sechs Ziffern; damit ist klar, dass es geklappt hat"
        autoComplete="one-time-code"
        numeric
        required
        autoFocus
        value={code}
        onChange={setCode}
      />
      {error && <Notice kind="danger">{error}</Notice>}
      <Button kind="primary" type="submit" busy={busy}>
        Einrichten
      </Button>
      <Button onClick={onBack}>Zurück</Button>
    </form>
  )
}
