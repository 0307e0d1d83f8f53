import { PositionPicker, usePlan } from '@verbundakte/aktenplan/web'
import {
  Button,
  EmptyState,
  FormDialog,
  formatDay,
  Notice,
  Progress,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useRefresh,
  useShortcuts,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link } from 'react-router'
import { AuskunftEinrichten } from './auskunft/AuskunftEinrichten.tsx'
import {
  GewerbeeinrichtungDocument,
  type GewerbeeinrichtungQuery,
  GewerbepositionEinstellenDocument,
} from './generated/graphql.ts'
import { Saetze } from './Saetze.tsx'
import { SatzDialog } from './SatzDialog.tsx'
import { TexteDialog } from './TexteDialog.tsx'
import './gewerbe.css'

/** What a Gemeinde sets for its Gewerbe: rates with their days, the words of the fee notice, the plan position. */
export function EinrichtenScreen() {
  const { darf } = useGemeinde()
  usePageTitle('Gewerbe einrichten')
  if (!darf('anlegen', 'Gewerbegebuehr')) {
    return (
      <EmptyState icon="visibility-off" title="Gewerbe einrichten" main>
        Gebühren und Aktenplan des Gewerbes richtet die Fachadministration ein.
      </EmptyState>
    )
  }
  return <Einrichten />
}

function Einrichten() {
  const { pfad } = useGemeinde()
  const { data, error } = useApiQuery(['gewerbe', 'einrichtung'], GewerbeeinrichtungDocument, {})
  const [offen, setOffen] = useState<'satz' | 'position' | 'texte' | null>(null)
  useShortcuts('Gewerbe einrichten', [{ keys: 'n', titel: 'Neuer Gebührensatz', run: () => setOffen('satz') }])
  const gesetzt = data?.gewerbeeinstellung
  return (
    <div className="gewerbe">
      <h1>Gewerbe einrichten</h1>
      <p>
        <Link to={pfad('gewerbe')}>Zum Gewerbe</Link>
      </p>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Die Einrichtung wird geladen" />}
      {data && gesetzt && (
        <>
          <AuskunftEinrichten />
          <section aria-labelledby="gebuehren">
            <header className="gewerbe-kopf">
              <h2 id="gebuehren">Gebühren</h2>
              <Button icon="add" keys="n" onClick={() => setOffen('satz')}>
                Neuer Satz
              </Button>
            </header>
            <Saetze saetze={data.gewerbegebuehren} />
          </section>
          <section aria-labelledby="bescheid">
            <header className="gewerbe-kopf">
              <h2 id="bescheid">Gebührenbescheid</h2>
              <Button icon="edit" onClick={() => setOffen('texte')}>
                Texte ändern
              </Button>
            </header>
            {!gesetzt.rechtsbehelf && (
              <p>Noch ohne Rechtsbehelfsbelehrung; solange entsteht mit der Bescheinigung kein Gebührenbescheid.</p>
            )}
            {gesetzt.rechtsbehelf && <p className="gewerbe-wortlaut">{gesetzt.rechtsbehelf}</p>}
            {gesetzt.zahlung && <p className="gewerbe-wortlaut">{gesetzt.zahlung}</p>}
          </section>
          <section aria-labelledby="position">
            <header className="gewerbe-kopf">
              <h2 id="position">Aktenplan</h2>
              <Button icon="edit" onClick={() => setOffen('position')}>
                Andere Position
              </Button>
            </header>
            <Position kennzeichen={gesetzt.position} />
          </section>
          {offen === 'satz' && <SatzDialog onClose={() => setOffen(null)} />}
          {offen === 'texte' && <TexteDialog jetzt={gesetzt} onClose={() => setOffen(null)} />}
          {offen === 'position' && <PositionDialog jetzt={gesetzt} onClose={() => setOffen(null)} />}
        </>
      )}
    </div>
  )
}

function Position({ kennzeichen }: { kennzeichen: string }) {
  const { plan } = usePlan()
  const position = plan?.positionen.find((each) => each.kennzeichen === kennzeichen)
  return (
    <p>
      Neue Gewerbeakten entstehen unter {kennzeichen} {position?.titel}. Wer diese Position führt, führt das
      Gewerberegister.
    </p>
  )
}

interface PositionDialogProps {
  readonly jetzt: GewerbeeinrichtungQuery['gewerbeeinstellung']
  readonly onClose: () => void
}

function PositionDialog({ jetzt, onClose }: PositionDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const { plan } = usePlan()
  const [gewaehlt, setGewaehlt] = useState<string | null>(null)
  const value = plan?.positionen.find(({ kennzeichen }) => kennzeichen === (gewaehlt ?? jetzt.position)) ?? null
  const setzen = async (position: string) => {
    await api.graphql(GewerbepositionEinstellenDocument, { position })
    await refresh('gewerbe')
  }
  const speichern = async () => {
    await setzen(gewaehlt ?? jetzt.position)
    onClose()
    undoable('Position eingestellt.', () => setzen(jetzt.position))
  }
  return (
    <FormDialog title="Position im Aktenplan" submit="Einstellen" onClose={onClose} onSubmit={speichern}>
      <PositionPicker autoFocus value={value} onChange={(position) => setGewaehlt(position?.kennzeichen ?? null)} />
      <p>Gilt für neue Akten ab {formatDay(new Date().toISOString().slice(0, 10))}; was da ist, bleibt, wo es liegt.</p>
    </FormDialog>
  )
}
