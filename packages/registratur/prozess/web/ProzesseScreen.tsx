import {
  Badge,
  Button,
  type Column,
  EmptyState,
  ListGrid,
  Notice,
  Pane,
  PaneHeader,
  Panes,
  Progress,
  sentenceFor,
  toPane,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
  useStacked,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Angebote } from './Angebote.tsx'
import { ProzessvorlagenDocument, type VorlageZeileFragment } from './generated/graphql.ts'
import { VorlageAnlegen } from './VorlageAnlegen.tsx'
import { VorlageAnsicht } from './VorlageAnsicht.tsx'
import './prozess.css'

/** How the house works: the Vorlagen, the one that is chosen, and its Fassungen. */
export function ProzesseScreen() {
  const { vorlage = null } = useParams()
  usePageTitle('Prozesse')
  return (
    <Panes begin={vorlage ? 'mitte' : 'links'}>
      <Prozesse gewaehlt={vorlage} />
    </Panes>
  )
}

function Prozesse({ gewaehlt }: { gewaehlt: string | null }) {
  const { darf, pfad } = useGemeinde()
  const navigate = useNavigate()
  const stacked = useStacked()
  const [making, setMaking] = useState(false)
  const { data, error, isPending } = useApiQuery(['prozessvorlagen'], ProzessvorlagenDocument, {})
  const rows = data?.prozessvorlagen ?? []
  const mag = darf('anlegen', 'Vorlage')
  const id = gewaehlt ?? (stacked ? null : (rows[0]?.id ?? null))
  const open = (row: VorlageZeileFragment) =>
    void navigate(pfad(`prozesse/${row.id}`), stacked ? { state: toPane('mitte', 'links') } : { replace: true })
  useShortcuts('Prozesse', [mag ? { keys: 'n', titel: 'Neue Vorlage', run: () => setMaking(true) } : null])
  return (
    <>
      <Pane name="links" label="Vorlagen">
        <PaneHeader
          title="Prozesse"
          main={stacked}
          actions={
            mag && (
              <Button icon="add" keys="n" onClick={() => setMaking(true)}>
                Neue Vorlage
              </Button>
            )
          }
        />
        {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
        {isPending && <Progress label="Vorlagen werden geladen" />}
        {darf('lesen', 'Angebot') && <Angebote />}
        {rows.length > 0 && (
          <ListGrid
            label="Vorlagen"
            name="prozesse"
            rows={rows}
            rowId={(row) => row.id}
            columns={COLUMNS}
            selected={id}
            onSelect={open}
            onOpen={open}
            takeFocus
          />
        )}
        {!isPending && rows.length === 0 && !error && (
          <EmptyState icon="checklist" title="Noch keine Vorlagen">
            {mag
              ? 'Beschreiben Sie einen Vorgangstyp (Taste n), lesen Sie eine Datei ein oder übernehmen Sie, was eine andere Gemeinde anbietet.'
              : 'Sobald hier jemand einen Vorgangstyp beschreibt, steht er in dieser Liste.'}
          </EmptyState>
        )}
      </Pane>
      {id ? (
        <VorlageAnsicht key={id} id={id} />
      ) : (
        <Pane name="mitte" label="Vorlage">
          <EmptyState icon="checklist" title={isPending ? 'Prozesse' : 'Keine Vorlage gewählt'} main={!stacked}>
            Wählen Sie links eine Vorlage.
          </EmptyState>
        </Pane>
      )}
      {making && <VorlageAnlegen onClose={() => setMaking(false)} />}
    </>
  )
}

const COLUMNS: readonly Column<VorlageZeileFragment>[] = [
  {
    name: 'titel',
    titel: 'Vorlage',
    header: true,
    cell: ({ titel, herkunft, stillgelegtAm, fassungen, entwurf }) => (
      <>
        {titel} {stillgelegtAm && <Badge>stillgelegt</Badge>}
        {!stillgelegtAm && fassungen.length === 0 && <Badge>Entwurf</Badge>}
        <span className="neben">
          {fassungen[0] ? `Fassung ${fassungen[0].nummer}` : 'noch nicht veröffentlicht'}
          {herkunft && ` · übernommen`}
          {entwurf && fassungen[0] && ' · geändert, noch nicht veröffentlicht'}
        </span>
      </>
    ),
  },
  { name: 'laufende', titel: 'Laufen', width: 'schmal', cell: ({ laufende }) => (laufende > 0 ? laufende : '') },
]
