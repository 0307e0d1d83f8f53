import {
  Badge,
  Button,
  CheckGroup,
  EmptyState,
  FormDialog,
  formatDayOf,
  formatInstant,
  Notice,
  Progress,
  sentenceFor,
  TextArea,
  TextField,
  useApi,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useRefresh,
  useShortcuts,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import {
  GewerbeabrufstelleEinrichtenDocument,
  GewerbeabrufstellenDocument,
  GewerbeabrufstelleWiderrufenDocument,
} from '../generated/graphql.ts'
import { GRUNDDATEN } from './words.ts'
import '../gewerbe.css'
import './auskunft.css'

/** Whom the head of the administration lets retrieve Grunddaten by program. */
export function AbrufstellenScreen() {
  usePageTitle('Abrufstellen')
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const { data, error } = useApiQuery(['gewerbe', 'abrufstellen'], GewerbeabrufstellenDocument, {})
  const [neu, setNeu] = useState(false)
  const [geheimnis, setGeheimnis] = useState<{ name: string; wert: string } | null>(null)
  const schreibt = darf('anlegen', 'Gewerbeabrufstelle')
  useShortcuts('Abrufstellen', [
    schreibt ? { keys: 'n', titel: 'Abrufstelle zulassen', run: () => setNeu(true) } : null,
    { keys: 'Escape', titel: 'Zu den Auskünften', run: () => void navigate(pfad('gewerbe/auskuenfte')) },
  ])
  const widerrufen = async (id: string, so: boolean) => {
    try {
      await api.graphql(GewerbeabrufstelleWiderrufenDocument, { id, widerrufen: so })
      await refresh('gewerbe')
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
      return
    }
    undoable(so ? 'Widerrufen.' : 'Wieder zugelassen.', () => widerrufen(id, !so))
  }
  return (
    <div className="gewerbe">
      <header className="gewerbe-kopf">
        <h1>Abrufstellen</h1>
        {schreibt && (
          <Button kind="primary" icon="add" keys="n" onClick={() => setNeu(true)}>
            Zulassen
          </Button>
        )}
      </header>
      <p>
        <Link to={pfad('gewerbe/auskuenfte')}>Zu den Auskünften</Link>
      </p>
      <p className="gewerbe-hilfe">
        Wer hier steht, ruft Grunddaten selbst ab: nach Name oder Anschrift, mit Zweck und Aktenzeichen (§ 14 Abs. 10
        und 11 GewO). Jeder Abruf steht im Protokoll.
      </p>
      {geheimnis && !neu && <Geheimnis {...geheimnis} onClose={() => setGeheimnis(null)} />}
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Abrufstellen werden geladen" />}
      <ul className="gewerbe-liste" aria-label="Abrufstellen">
        {data?.gewerbeabrufstellen.map((stelle) => (
          <li key={stelle.id}>
            {stelle.name} {stelle.widerrufenAm && <Badge>widerrufen</Badge>}
            <span className="neben">
              {stelle.anlass} · Schlüssel …{stelle.endung} · seit {formatDayOf(stelle.angelegtAm)}
              {stelle.zuletztAm ? ` · zuletzt ${formatInstant(stelle.zuletztAm)}` : ' · noch nie benutzt'}
            </span>
            <span className="neben">
              {GRUNDDATEN.filter(({ wert }) => stelle.felder.includes(wert))
                .map(({ titel }) => titel)
                .join(', ')}
            </span>
            <Button kind="quiet" onClick={() => void widerrufen(stelle.id, stelle.widerrufenAm === null)}>
              {stelle.widerrufenAm ? 'Wieder zulassen' : 'Widerrufen'}
              <span className="va-hidden">: {stelle.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {data?.gewerbeabrufstellen.length === 0 && (
        <EmptyState icon="check" title="Noch niemand">
          Ohne Eintrag hier ruft kein Programm etwas ab.
        </EmptyState>
      )}
      {neu && <NeuDialog onClose={() => setNeu(false)} onSecret={(name, wert) => setGeheimnis({ name, wert })} />}
    </div>
  )
}

function Geheimnis({ name, wert, onClose }: { name: string; wert: string; onClose: () => void }) {
  const kasten = useRef<HTMLDivElement>(null)
  useEffect(() => kasten.current?.focus(), [])
  return (
    <div ref={kasten} tabIndex={-1}>
      <Notice kind="info">
        Der Schlüssel für {name} wird nur dieses eine Mal gezeigt: <code className="auskunft-geheimnis">{wert}</code>{' '}
        <Button kind="quiet" onClick={onClose}>
          Ausblenden
        </Button>
      </Notice>
    </div>
  )
}

function NeuDialog({ onClose, onSecret }: { onClose: () => void; onSecret: (name: string, wert: string) => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const [name, setName] = useState('')
  const [anlass, setAnlass] = useState('')
  const [felder, setFelder] = useState<readonly string[]>(GRUNDDATEN.map(({ wert }) => wert))
  return (
    <FormDialog
      title="Abrufstelle zulassen"
      submit="Zulassen"
      onClose={onClose}
      onSubmit={async () => {
        const { gewerbeabrufstelleEinrichten: da } = await api.graphql(GewerbeabrufstelleEinrichtenDocument, {
          name,
          anlass,
          felder,
        })
        await refresh('gewerbe')
        onSecret(da.abrufstelle.name, da.geheimnis)
        onClose()
      }}
    >
      <TextField label="Stelle" name="name" required autoFocus value={name} onChange={setName} />
      <TextArea label="Warum sie selbst abrufen darf" name="anlass" required value={anlass} onChange={setAnlass} />
      <CheckGroup label="Was sie erfährt" name="felder" options={GRUNDDATEN} value={felder} onChange={setFelder} />
    </FormDialog>
  )
}
