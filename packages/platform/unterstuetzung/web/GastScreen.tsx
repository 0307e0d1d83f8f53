import {
  ApiProvider,
  Badge,
  Button,
  createApi,
  EmptyState,
  formatTime,
  Notice,
  Pane,
  PaneHeader,
  Panes,
  Progress,
  sentenceFor,
  useApiQuery,
  usePageTitle,
  useSession,
  useShortcuts,
  useStacked,
} from '@verbundakte/ui'
import { useEffect, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { AuftragAnsicht } from './AuftragAnsicht.tsx'
import { AuftragListe } from './AuftragListe.tsx'
import { type Kopf, LOOK } from './auftraege.ts'
import { BeantragenDialog } from './BeantragenDialog.tsx'
import { MeineUnterstuetzungsauftraegeDocument } from './generated/graphql.ts'
import { OffeneNotfaelle } from './OffeneNotfaelle.tsx'
import './unterstuetzung.css'

/** The own page of somebody who helps elsewhere: where they are let in, what they asked for, and how it stands. */
export function GastScreen() {
  usePageTitle('Meine Aufträge')
  const { angemeldet, refresh } = useSession()
  const stacked = useStacked()
  const [chosen, setChosen] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const { data, error, isPending } = useApiQuery(
    ['unterstuetzung', 'meine'],
    MeineUnterstuetzungsauftraegeDocument,
    {},
    { refetchInterval: LOOK },
  )
  useShortcuts('Meine Aufträge', [{ keys: 'n', titel: 'Hilfe beantragen', run: () => setAsking(true) }])
  const rows = data?.meineUnterstuetzungsauftraege ?? []
  const auftrag = rows.find(({ id }) => id === chosen) ?? (stacked ? undefined : rows[0])
  const gemeinden = angemeldet.unterstuetzung?.gemeinden ?? []
  const gemeindeVon = (id: string) => gemeinden.find((each) => each.id === id)?.name ?? id
  // What is let in follows from the requests: as soon as one begins or ends, the session is asked again.
  const open = rows.filter(({ zustand }) => zustand === 'AKTIV').map(({ id }) => id)
  const known = gemeinden.flatMap(({ besuch }) => (besuch ? [besuch.auftrag] : []))
  const stale = data !== undefined && open.sort().join() !== known.sort().join()
  useEffect(() => {
    if (stale) void refresh()
  }, [stale, refresh])
  return (
    <Panes>
      <Pane name="links" label="Gemeinden">
        <section className="hilfe-schalter" aria-label="Hier sind Sie eingelassen">
          <h2>Hier sind Sie eingelassen</h2>
          {known.length === 0 && <p>Gerade nirgends.</p>}
          <ul className="hilfe-gemeinden">
            {gemeinden.map(
              ({ id, name, besuch }) =>
                besuch && (
                  <li key={id}>
                    <Link to={`/${id}`}>{name}</Link> <Badge kind="gut">bis {formatTime(besuch.endetAm)}</Badge>
                  </li>
                ),
            )}
          </ul>
          {known.length > 0 && <Link to="/unterstuetzung/suche">In allen suchen</Link>}
        </section>
        {angemeldet.unterstuetzung?.rollen.includes('betrieb') && <OffeneNotfaelle />}
      </Pane>
      <Pane name="mitte" label="Meine Aufträge">
        <PaneHeader
          main
          title="Meine Aufträge"
          back={{ to: 'links', label: 'Gemeinden' }}
          actions={
            <Button kind="primary" icon="add" keys="n" onClick={() => setAsking(true)}>
              Hilfe beantragen
            </Button>
          }
        />
        {error && <Notice kind="danger">{sentenceFor(error)}</Notice>}
        {isPending && <Progress label="Aufträge werden geladen" />}
        {data && rows.length === 0 && (
          <EmptyState icon="checklist" title="Noch kein Auftrag">
            Mit „Hilfe beantragen“ (Taste n) bitten Sie eine Gemeinde um Einlass.
          </EmptyState>
        )}
        {rows.length > 0 && (
          <AuftragListe
            name="unterstuetzung:meine"
            rows={rows}
            selected={auftrag?.id ?? null}
            onSelect={({ id }) => setChosen(id)}
            gemeindeVon={gemeindeVon}
          />
        )}
      </Pane>
      <Pane name="rechts" label="Auftrag">
        {auftrag ? (
          <InGemeinde auftrag={auftrag} />
        ) : (
          <EmptyState icon="draft" title="Kein Auftrag ausgewählt">
            Hier steht, was Sie in der Liste auswählen.
          </EmptyState>
        )}
      </Pane>
      {asking && <BeantragenDialog onClose={() => setAsking(false)} onAsked={setChosen} />}
    </Panes>
  )
}

/** A request is looked at, and acted on, in the Gemeinde it was put to. */
function InGemeinde({ auftrag: { id, gemeinde } }: { auftrag: Kopf }) {
  const { door } = useSession()
  const api = useMemo(() => createApi(gemeinde, door), [gemeinde, door])
  return (
    <ApiProvider api={api}>
      <AuftragAnsicht key={id} id={id} seite="gast" />
    </ApiProvider>
  )
}
