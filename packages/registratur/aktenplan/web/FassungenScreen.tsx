import {
  Badge,
  Button,
  formatDay,
  formatDayOf,
  IconButton,
  Notice,
  Pane,
  PaneHeader,
  Panes,
  Progress,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  usePanes,
  useStacked,
  useToast,
} from '@verbundakte/ui'
import { Link } from 'react-router'
import { Fassungsvergleich } from './Fassungsvergleich.tsx'
import { AktenplanCsvDocument, AktenplanfassungenDocument } from './generated/graphql.ts'
import { PlanImport } from './PlanImport.tsx'
import { PlanLabel } from './PlanLabel.tsx'
import { PlanPane } from './PlanPane.tsx'
import { usePlan } from './plan.ts'
import { savePlanFile } from './plan-file.ts'
import './redaktion.css'

/** The versions of the plan, the Gemeinde's own positions, and for those who look after the plan: the next version. */
export function FassungenScreen() {
  const { darf } = useGemeinde()
  usePageTitle('Fassungen des Aktenplans')
  const mayPublish = darf('anlegen', 'Aktenplanfassung')
  return (
    <Panes>
      <PlanPane selected={null} />
      <Pane name="mitte" label="Fassungen">
        <Fassungen mayPublish={mayPublish} />
      </Pane>
      {mayPublish && (
        <Pane name="rechts" label="Neue Fassung">
          <PlanImport />
        </Pane>
      )}
    </Panes>
  )
}

function Fassungen({ mayPublish }: { mayPublish: boolean }) {
  const api = useApi()
  const toast = useToast()
  const stacked = useStacked()
  const { show } = usePanes()
  const { data, error, isPending } = useApiQuery(['aktenplan', 'fassungen'], AktenplanfassungenDocument, {})
  const save = async (fassung: number | null) => {
    try {
      const { aktenplanCsv } = await api.graphql(AktenplanCsvDocument, { fassung })
      savePlanFile(fassung === null ? 'aktenplan.csv' : `aktenplan-${fassung}.csv`, aktenplanCsv)
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
  return (
    <>
      <PaneHeader
        main
        title="Fassungen des Aktenplans"
        back={{ to: 'links', label: 'Zum Aktenplan' }}
        actions={
          <>
            <Button kind="quiet" icon="download" onClick={() => void save(null)}>
              Als Datei
            </Button>
            {mayPublish && stacked && (
              <Button icon="add" onClick={() => show('rechts')}>
                Neue Fassung
              </Button>
            )}
          </>
        }
      />
      <div className="plan-seite">
        {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
        {isPending && <Progress label="Fassungen werden geladen" />}
        {data && (
          <table className="plan-tabelle">
            <thead>
              <tr>
                <th scope="col">Nr.</th>
                <th scope="col">Bezeichnung</th>
                <th scope="col">Gilt ab</th>
                <th scope="col">
                  <span className="va-hidden">Datei</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.aktenplanfassungen.map((fassung) => (
                <tr key={fassung.id}>
                  <td>{fassung.nummer}</td>
                  <th scope="row">
                    {fassung.bezeichnung} {fassung.gilt && <Badge kind="gut">Gilt heute</Badge>}
                    <small title={`Prüfsumme ${fassung.pruefsumme}: in jeder Gemeinde mit demselben Plan gleich`}>
                      veröffentlicht {formatDayOf(fassung.veroeffentlichtAm)} · Prüfsumme{' '}
                      {fassung.pruefsumme.slice(0, 8)}
                    </small>
                  </th>
                  <td>{formatDay(fassung.gueltigAb)}</td>
                  <td>
                    <IconButton
                      icon="download"
                      label={`Fassung ${fassung.nummer} als Datei`}
                      onClick={() => void save(fassung.nummer)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {data && data.aktenplanfassungen.length > 1 && (
          <Fassungsvergleich key={data.aktenplanfassungen[0]?.nummer} fassungen={data.aktenplanfassungen} />
        )}
        <OertlichePositionen />
      </div>
    </>
  )
}

function OertlichePositionen() {
  const { pfad, name, darf } = useGemeinde()
  const { plan } = usePlan()
  const own = plan?.positionen.filter((position) => position.lokal) ?? []
  return (
    <section aria-label="Örtliche Positionen">
      <h2>Örtliche Positionen in {name}</h2>
      {own.length === 0 && (
        <p>
          Noch keine.{' '}
          {darf('anlegen', 'Aktenplanposition') &&
            'Wählen Sie links eine Betreffseinheit und dort „Örtlich ergänzen“ (Taste n).'}
        </p>
      )}
      <ul>
        {own.map((position) => (
          <li key={position.id}>
            <Link to={pfad(`aktenplan/${position.id}`)}>
              <PlanLabel position={position} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
