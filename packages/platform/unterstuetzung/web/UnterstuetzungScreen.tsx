import {
  Button,
  EmptyState,
  formatTime,
  Notice,
  Pane,
  PaneHeader,
  Panes,
  Progress,
  sentenceFor,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useStacked,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { AuftragAnsicht } from './AuftragAnsicht.tsx'
import { AuftragListe } from './AuftragListe.tsx'
import { type Kopf, LOOK } from './auftraege.ts'
import { useWiderrufen } from './Banner.tsx'
import { UnterstuetzungsauftraegeDocument, WerIstGeradeBeiUnsDocument } from './generated/graphql.ts'
import { NotschalterTeil } from './NotschalterTeil.tsx'
import { ARTEN } from './words.ts'
import './unterstuetzung.css'

interface Liste {
  readonly name: string
  readonly titel: string
  readonly leer: string
  readonly passt: (auftrag: Kopf) => boolean
}

const ALLE: Liste = {
  name: 'alle',
  titel: 'Alle',
  leer: 'Noch niemand hat diese Gemeinde um Einlass gebeten.',
  passt: () => true,
}
const LISTEN: readonly Liste[] = [
  {
    name: 'wartet',
    titel: 'Wartet auf uns',
    leer: 'Kein Antrag wartet auf eine Entscheidung.',
    passt: ({ zustand }) => zustand === 'BEANTRAGT',
  },
  {
    name: 'offen',
    titel: 'Bewilligt und laufend',
    leer: 'Kein Auftrag ist offen.',
    passt: ({ zustand }) => zustand === 'BEWILLIGT' || zustand === 'AKTIV',
  },
  {
    name: 'pruefen',
    titel: 'Zu prüfen',
    leer: 'Alle Besuche sind geprüft.',
    passt: ({ zustand, begonnenAm }) =>
      begonnenAm !== null && ['BEENDET', 'ABGELAUFEN', 'WIDERRUFEN'].includes(zustand),
  },
  ALLE,
]

/** Who asks to come in, who is there, who was: and the decisions about it. */
export function UnterstuetzungScreen() {
  const { darf } = useGemeinde()
  usePageTitle('Unterstützung')
  return (
    <Panes>
      {darf('pruefen', 'Unterstuetzungsauftrag') ? (
        <Auftraege />
      ) : (
        <Pane name="mitte" label="Unterstützung">
          <PaneHeader main title="Wer ist gerade bei uns?" />
          <GeradeBeiUns />
        </Pane>
      )}
    </Panes>
  )
}

function Auftraege() {
  const { pfad } = useGemeinde()
  const [params] = useSearchParams()
  const stacked = useStacked()
  const { data, error, isPending } = useApiQuery(
    ['unterstuetzung', 'liste'],
    UnterstuetzungsauftraegeDocument,
    {},
    { refetchInterval: LOOK },
  )
  const alle = data?.unterstuetzungsauftraege ?? []
  const named = LISTEN.find(({ name }) => name === params.get('liste'))
  // Whoever comes without a wish sees what waits for them first.
  const liste = named ?? LISTEN.find(({ passt }) => alle.some(passt)) ?? ALLE
  const rows = alle.filter(liste.passt)
  const [chosen, setChosen] = useState<string | null>(null)
  // A decision moves the Auftrag to another list; it stays beside until another one is chosen.
  const id = alle.find((auftrag) => auftrag.id === chosen)?.id ?? (stacked ? undefined : rows[0]?.id)
  return (
    <>
      <Pane name="links" label="Auswahl">
        <nav className="hilfe-listen" aria-label="Listen">
          {LISTEN.map(({ name, titel, passt }) => (
            <Link
              key={name}
              to={`${pfad('unterstuetzung')}?liste=${name}`}
              aria-current={name === liste.name ? 'page' : undefined}
              onClick={() => setChosen(null)}
            >
              {titel} <span className="neben">{alle.filter(passt).length}</span>
            </Link>
          ))}
        </nav>
        <NotschalterTeil />
      </Pane>
      <Pane name="mitte" label="Unterstützung">
        <PaneHeader main title="Unterstützung" over={liste.titel} back={{ to: 'links', label: 'Auswahl' }} />
        <section className="hilfe-da" aria-label="Wer ist gerade bei uns?">
          <h2>Wer ist gerade bei uns?</h2>
          <GeradeBeiUns />
        </section>
        {error && <Notice kind="danger">{sentenceFor(error)}</Notice>}
        {isPending && <Progress label="Aufträge werden geladen" />}
        {data && rows.length === 0 && (
          <EmptyState icon="checklist" title={liste.titel}>
            {liste.leer}
          </EmptyState>
        )}
        {rows.length > 0 && (
          <AuftragListe
            name={`unterstuetzung:${liste.name}`}
            rows={rows}
            selected={id ?? null}
            onSelect={(auftrag) => setChosen(auftrag.id)}
          />
        )}
      </Pane>
      <Pane name="rechts" label="Auftrag">
        {id ? (
          <AuftragAnsicht key={id} id={id} seite="gemeinde" />
        ) : (
          <EmptyState icon="draft" title="Kein Auftrag ausgewählt">
            Hier steht, was Sie in der Liste auswählen.
          </EmptyState>
        )}
      </Pane>
    </>
  )
}

/** Live, to the few seconds between two looks. */
function GeradeBeiUns() {
  const widerrufen = useWiderrufen()
  const { data, error } = useApiQuery(
    ['unterstuetzung', 'da'],
    WerIstGeradeBeiUnsDocument,
    {},
    { refetchInterval: LOOK },
  )
  if (error) return <Notice kind="danger">{sentenceFor(error)}</Notice>
  if (!data) return <Progress label="Wird geladen" />
  if (data.werIstGeradeBeiUns.length === 0) return <p className="hilfe-da__leer">Gerade niemand.</p>
  return (
    <ul className="hilfe-liste" aria-label="Gerade bei uns">
      {data.werIstGeradeBeiUns.map((auftrag) => (
        <li key={auftrag.id}>
          <div>
            <strong>{auftrag.antragstellerName}</strong>
            <span className="neben">
              {ARTEN[auftrag.art]} {auftrag.ticket}
              {auftrag.begonnenAm && `, seit ${formatTime(auftrag.begonnenAm)}`}
              {auftrag.endetAm && `, höchstens bis ${formatTime(auftrag.endetAm)}`}
            </span>
          </div>
          {auftrag.darf.includes('widerrufen') && (
            <Button icon="close" onClick={() => void widerrufen(auftrag)}>
              Beenden<span className="va-hidden">: Besuch von {auftrag.antragstellerName}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
