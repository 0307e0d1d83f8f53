import {
  Button,
  EmptyState,
  Notice,
  Progress,
  sentenceFor,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link } from 'react-router'
import { AuskunftEinrichten } from './auskunft/AuskunftEinrichten.tsx'
import { GewerbeeinrichtungDocument } from './generated/graphql.ts'
import { Niederlassung } from './Niederlassung.tsx'
import { Positionen } from './Positionen.tsx'
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
  const [offen, setOffen] = useState<'satz' | 'texte' | null>(null)
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
          <Niederlassung beides={gesetzt.niederlassungUndReisegewerbe} />
          <Positionen
            orte={[
              { verfahren: null, kennzeichen: gesetzt.position, eigene: true },
              ...data.gewerbeverfahrenspositionen,
            ]}
          />
          {offen === 'satz' && <SatzDialog onClose={() => setOffen(null)} />}
          {offen === 'texte' && <TexteDialog jetzt={gesetzt} onClose={() => setOffen(null)} />}
        </>
      )}
    </div>
  )
}
