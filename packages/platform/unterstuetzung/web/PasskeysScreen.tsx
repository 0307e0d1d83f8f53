import {
  Button,
  EmptyState,
  FormDialog,
  formatDayOf,
  formatInstant,
  Notice,
  Pane,
  PaneHeader,
  Panes,
  Progress,
  sentenceFor,
  TextField,
  useApi,
  useApiQuery,
  usePageTitle,
  useRefresh,
  useShortcuts,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import {
  MeinePasskeysDocument,
  type MeinePasskeysQuery,
  PasskeyAnlegenDocument,
  PasskeyEntfernenDocument,
  PasskeyVorbereitenDocument,
} from './generated/graphql.ts'
import { createPasskey } from './passkey.ts'
import './unterstuetzung.css'

type Passkey = MeinePasskeysQuery['meinePasskeys'][number]

/** The keys with which a person signs: list, add, remove. Both changes ask for the password again. */
export function PasskeysScreen() {
  usePageTitle('Passkeys')
  const { data, error, isPending } = useApiQuery(['passkeys'], MeinePasskeysDocument, {})
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<Passkey | null>(null)
  useShortcuts('Passkeys', [{ keys: 'n', titel: 'Passkey anlegen', run: () => setAdding(true) }])
  const add = (
    <Button kind="primary" icon="add" keys="n" onClick={() => setAdding(true)}>
      Passkey anlegen
    </Button>
  )
  return (
    <Panes>
      <Pane name="mitte" label="Passkeys">
        <PaneHeader
          main
          title="Passkeys"
          meta="Damit unterschreiben Sie, statt ein Kennwort einzutippen."
          actions={add}
        />
        {error && <Notice kind="danger">{sentenceFor(error)}</Notice>}
        {isPending && <Progress label="Passkeys werden geladen" />}
        {data?.meinePasskeys.length === 0 && (
          <EmptyState icon="check" title="Noch kein Passkey">
            Ein Passkey liegt auf Ihrem Rechner, Telefon oder Sicherheitsschlüssel. Legen Sie einen an, bevor Sie einen
            Auftrag bewilligen.
          </EmptyState>
        )}
        <ul className="hilfe-liste" aria-label="Passkeys">
          {data?.meinePasskeys.map((passkey) => (
            <li key={passkey.id}>
              <div>
                <strong>{passkey.name}</strong>
                <span className="neben">
                  angelegt {formatDayOf(passkey.angelegtAm)},{' '}
                  {passkey.zuletztAm ? `zuletzt benutzt ${formatInstant(passkey.zuletztAm)}` : 'noch nicht benutzt'}
                </span>
              </div>
              <Button kind="quiet" icon="close" onClick={() => setRemoving(passkey)}>
                Entfernen<span className="va-hidden">: {passkey.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      </Pane>
      {adding && <Anlegen onClose={() => setAdding(false)} />}
      {removing && <Entfernen passkey={removing} onClose={() => setRemoving(null)} />}
    </Panes>
  )
}

function Anlegen({ onClose }: { onClose: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [name, setName] = useState('Dieser Rechner')
  const [kennwort, setKennwort] = useState('')
  const save = async () => {
    const { passkeyVorbereiten } = await api.graphql(PasskeyVorbereitenDocument, { kennwort })
    const antwort = await createPasskey(passkeyVorbereiten)
    await api.graphql(PasskeyAnlegenDocument, { name, antwort })
    await refresh('passkeys')
    toast({ text: 'Der Passkey ist angelegt.' })
    onClose()
  }
  return (
    <FormDialog title="Passkey anlegen" submit="Anlegen" onClose={onClose} onSubmit={save}>
      <TextField
        label="Name"
        name="name"
        required
        hint="Woran Sie ihn wiedererkennen"
        value={name}
        onChange={setName}
      />
      <Kennwort value={kennwort} onChange={setKennwort} />
    </FormDialog>
  )
}

function Entfernen({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [kennwort, setKennwort] = useState('')
  const save = async () => {
    await api.graphql(PasskeyEntfernenDocument, { id: passkey.id, kennwort })
    await refresh('passkeys')
    toast({ text: `„${passkey.name}“ ist entfernt.` })
    onClose()
  }
  return (
    <FormDialog title={`„${passkey.name}“ entfernen`} submit="Entfernen" onClose={onClose} onSubmit={save}>
      <p>Mit diesem Passkey lässt sich dann nicht mehr unterschreiben. Frühere Unterschriften bleiben gültig.</p>
      <Kennwort value={kennwort} onChange={setKennwort} />
    </FormDialog>
  )
}

function Kennwort({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <TextField
      label="Ihr Kennwort"
      name="kennwort"
      type="password"
      autoComplete="current-password"
      required
      autoFocus
      hint="Zur Sicherheit noch einmal"
      value={value}
      onChange={onChange}
    />
  )
}
