import { heute, plusTage } from '@verbundakte/kernel'
import {
  Button,
  DateField,
  FormDialog,
  TextField,
  useApi,
  useGemeinde,
  useRefresh,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Befund } from '../src/regeln/befund.ts'
import { Formpruefung } from './Formpruefung.tsx'
import {
  type GewerbeanzeigeQuery,
  GewerbeanzeigeWeiterleitenDocument,
  GewerbeanzeigeZurueckweisenDocument,
  GewerbeNachfordernDocument,
  GewerbenachforderungBeantwortenDocument,
  GewerbenachforderungZuruecknehmenDocument,
  GewerbeweiterleitungZuruecknehmenDocument,
  GewerbezurueckweisungAufhebenDocument,
} from './generated/graphql.ts'

export type Anzeige = NonNullable<GewerbeanzeigeQuery['gewerbeanzeige']>

interface EntscheidenProps {
  readonly anzeige: Anzeige
  readonly fehler: readonly Befund[]
  /** the letter says what is missing of what is kept */
  readonly speichern: () => Promise<void>
  readonly onError: (error: unknown) => void
}

type Offen = 'nachfordern' | 'weiterleiten' | 'zurueckweisen'
/** Days that a trader usually gets. */
const FRIST_TAGE = 14

/** What else can become of an Anzeige that came in. */
export function Entscheiden({ anzeige, fehler, speichern, onError }: EntscheidenProps) {
  const { id, status } = anzeige
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const [offen, setOffen] = useState<Offen | null>(null)
  const [frist, setFrist] = useState<string | null>(plusTage(heute(), FRIST_TAGE))
  const [text, setText] = useState('')
  const fremd = fehler.some(({ art }) => art === 'weiterleiten')
  const fertig = async (satz: string, zurueck: () => Promise<unknown>, zurListe = true) => {
    setOffen(null)
    await refresh('gewerbe')
    if (zurListe) await navigate(pfad('gewerbe'))
    undoable(satz, async () => {
      await zurueck()
      await refresh('gewerbe')
    })
  }
  const nachfordern = async () => {
    await speichern()
    await api.graphql(GewerbeNachfordernDocument, { id, frist: frist ?? '' })
    await fertig('Nachforderung liegt im Vorgang.', () =>
      api.graphql(GewerbenachforderungZuruecknehmenDocument, { id }),
    )
  }
  const weiterleiten = async () => {
    await speichern()
    await api.graphql(GewerbeanzeigeWeiterleitenDocument, { id, wohin: text })
    await fertig('Weitergeleitet; Schreiben und Vordruck liegen im Vorgang.', () =>
      api.graphql(GewerbeweiterleitungZuruecknehmenDocument, { id }),
    )
  }
  const zurueckweisen = async () => {
    await api.graphql(GewerbeanzeigeZurueckweisenDocument, { id, grund: text })
    await fertig('Zurückgewiesen.', () => api.graphql(GewerbezurueckweisungAufhebenDocument, { id }))
  }
  const beantworten = async () => {
    try {
      await speichern()
      await api.graphql(GewerbenachforderungBeantwortenDocument, { id })
      await refresh('gewerbe')
      toast({ text: 'Die Antwort ist vermerkt.' })
    } catch (refused) {
      onError(refused)
    }
  }
  const oeffnen = (was: Offen) => {
    setText('')
    setOffen(was)
  }
  return (
    <>
      <Formpruefung anzeige={anzeige} speichern={speichern} onError={onError} />
      {status === 'NACHGEFORDERT' && (
        <Button kind="quiet" onClick={() => void beantworten()}>
          Antwort ist da
        </Button>
      )}
      {status === 'EINGEGANGEN' && fehler.length > 0 && !fremd && (
        <Button kind="quiet" onClick={() => oeffnen('nachfordern')}>
          Nachfordern …
        </Button>
      )}
      {status === 'EINGEGANGEN' && (
        <>
          <Button kind={fremd ? 'primary' : 'quiet'} onClick={() => oeffnen('weiterleiten')}>
            Weiterleiten …
          </Button>
          <Button kind="quiet" onClick={() => oeffnen('zurueckweisen')}>
            Zurückweisen …
          </Button>
        </>
      )}
      {offen === 'nachfordern' && (
        <FormDialog
          title="Nachfordern"
          submit="Schreiben ablegen"
          onClose={() => setOffen(null)}
          onSubmit={nachfordern}
        >
          <p>Das Schreiben nennt:</p>
          <ul className="gewerbe-befunde">
            {fehler.map(({ code, satz, regel }) => (
              <li key={`${code}${satz}`}>
                {satz} <span className="gewerbe-regel">{regel}</span>
              </li>
            ))}
          </ul>
          <DateField
            label="Frist"
            name="frist"
            required
            autoFocus
            voraus
            value={frist}
            onChange={(tag) => setFrist(tag ?? null)}
          />
        </FormDialog>
      )}
      {offen === 'weiterleiten' && (
        <FormDialog title="Weiterleiten" submit="Weiterleiten" onClose={() => setOffen(null)} onSubmit={weiterleiten}>
          <TextField
            label="An welche Stelle"
            name="wohin"
            required
            autoFocus
            hint="etwa „Stadt Sontra, Gewerbeamt“"
            value={text}
            onChange={setText}
          />
        </FormDialog>
      )}
      {offen === 'zurueckweisen' && (
        <FormDialog title="Zurückweisen" submit="Zurückweisen" onClose={() => setOffen(null)} onSubmit={zurueckweisen}>
          <TextField label="Grund" name="grund" required autoFocus value={text} onChange={setText} />
        </FormDialog>
      )}
    </>
  )
}
