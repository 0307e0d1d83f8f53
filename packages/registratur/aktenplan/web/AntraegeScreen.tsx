import {
  Button,
  type Column,
  EmptyState,
  formatDayOf,
  ListGrid,
  Notice,
  Pane,
  PaneHeader,
  Panes,
  Progress,
  sentenceFor,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  usePanes,
  useShortcuts,
  useStacked,
} from '@verbundakte/ui'
import { useState } from 'react'
import { AntragAnsicht } from './AntragAnsicht.tsx'
import { AntragDialog } from './AntragDialog.tsx'
import { Antragsstand } from './Antragsstand.tsx'
import { PlanantraegeDocument, type PlanantragZeileFragment } from './generated/graphql.ts'
import { PlanPane } from './PlanPane.tsx'
import './redaktion.css'

/** What was asked for: by one's own Gemeinde, and for the editors of the plan by all. */
export function AntraegeScreen() {
  usePageTitle('Anträge zum Aktenplan')
  return (
    <Panes>
      <PlanPane selected={null} />
      <Antraege />
    </Panes>
  )
}

function Antraege() {
  const { darf } = useGemeinde()
  const { show } = usePanes()
  const stacked = useStacked()
  const { data, error, isPending } = useApiQuery(['planantraege'], PlanantraegeDocument, {})
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const rows = data?.planantraege ?? []
  const antrag = rows.find(({ id }) => id === chosen) ?? (stacked ? undefined : rows[0])
  const mayAsk = darf('anlegen', 'Planantrag')
  useShortcuts('Anträge', [mayAsk ? { keys: 'n', titel: 'Antrag stellen', run: () => setAsking(true) } : null])
  const open = ({ id }: PlanantragZeileFragment) => {
    setChosen(id)
    show('rechts')
  }
  return (
    <>
      <Pane name="mitte" label="Anträge">
        <PaneHeader
          main
          title="Anträge zum Aktenplan"
          back={{ to: 'links', label: 'Zum Aktenplan' }}
          actions={
            mayAsk && (
              <Button icon="add" keys="n" kind="primary" onClick={() => setAsking(true)}>
                Antrag stellen
              </Button>
            )
          }
        />
        {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
        {isPending && <Progress label="Anträge werden geladen" />}
        {data && rows.length === 0 && (
          <EmptyState icon="draft" title="Noch keine Anträge">
            Fehlt eine Position, passt eine Frist nicht? Jede Gemeinde kann eine Änderung des gemeinsamen Plans
            beantragen.
          </EmptyState>
        )}
        {rows.length > 0 && (
          <ListGrid
            label="Anträge"
            name="planantraege"
            rows={rows}
            rowId={({ id }) => id}
            columns={COLUMNS}
            selected={antrag?.id ?? null}
            onSelect={({ id }) => setChosen(id)}
            onOpen={open}
            takeFocus
          />
        )}
      </Pane>
      <Pane name="rechts" label="Antrag">
        {antrag ? (
          <AntragAnsicht key={antrag.id} antrag={antrag} />
        ) : (
          <EmptyState icon="draft" title="Kein Antrag ausgewählt">
            Hier steht, was Sie in der Liste auswählen.
          </EmptyState>
        )}
      </Pane>
      {asking && <AntragDialog onClose={() => setAsking(false)} />}
    </>
  )
}

const COLUMNS: readonly Column<PlanantragZeileFragment>[] = [
  {
    name: 'satz',
    titel: 'Antrag',
    header: true,
    cell: (antrag) => (
      <>
        {antrag.satz}
        <span className="neben">
          {antrag.von} · {formatDayOf(antrag.gestelltAm)}
        </span>
      </>
    ),
  },
  { name: 'stand', titel: 'Stand', width: 'schmal', cell: (antrag) => <Antragsstand antrag={antrag} /> },
]
