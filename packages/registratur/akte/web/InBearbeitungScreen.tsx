import {
  Button,
  type Column,
  EmptyState,
  ListGrid,
  Notice,
  Pane,
  PaneHeader,
  Progress,
  sentenceFor,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import { useNavigate } from 'react-router'
import { bisWann } from './bearbeitung-worte.ts'
import { DokumentVorschau } from './DokumentVorschau.tsx'
import { MeineBearbeitungenDocument, type MeineBearbeitungenQuery } from './generated/graphql.ts'
import { useSelection } from './selection.ts'
import { useBearbeitung } from './use-bearbeitung.ts'

type Meine = MeineBearbeitungenQuery['meineBearbeitungen'][number]

const COLUMNS: readonly Column<Meine>[] = [
  {
    name: 'dokument',
    titel: 'Dokument',
    header: true,
    cell: ({ dokument }) => (
      <>
        {dokument.betreff}
        <span className="neben">{dokument.kennzeichen}</span>
      </>
    ),
  },
  { name: 'bis', titel: 'Bis', width: 'schmal', cell: ({ bis }) => bisWann(bis) },
]

/** What the person has in Bearbeitung: to find it again, and to give it back. */
export function InBearbeitungScreen() {
  usePageTitle('Bei mir in Bearbeitung')
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { zurueckgeben } = useBearbeitung(null)
  const { data, error, isPending } = useApiQuery(['bearbeitungen'], MeineBearbeitungenDocument, {})
  const rows = data?.meineBearbeitungen.filter(({ beendetAm }) => beendetAm === null) ?? []
  const selection = useSelection('bearbeitungen', rows, ({ id }) => id)
  const { row } = selection
  useShortcuts('In Bearbeitung', [
    row ? { keys: 'b', titel: 'Bearbeitung zurückgeben', run: () => void zurueckgeben(row.id) } : null,
  ])
  return (
    <>
      <Pane name="mitte" label="Bei mir in Bearbeitung">
        <PaneHeader
          main
          title="Bei mir in Bearbeitung"
          back={{ to: 'links', label: 'Listen und Aktenplan' }}
          actions={
            row && (
              <Button keys="b" onClick={() => void zurueckgeben(row.id)}>
                Zurückgeben
              </Button>
            )
          }
        />
        {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
        {isPending && <Progress label="Bearbeitungen werden geladen" />}
        {rows.length > 0 && (
          <ListGrid
            label="In Bearbeitung"
            name="bearbeitungen"
            rows={rows}
            rowId={({ id }) => id}
            columns={COLUMNS}
            selected={selection.id}
            onSelect={selection.select}
            onOpen={({ dokument: { id, vorgang } }) =>
              void navigate(pfad(`akte/${vorgang.akte.id}/vorgang/${vorgang.id}/dokument/${id}`))
            }
            takeFocus
          />
        )}
        {!isPending && rows.length === 0 && !error && (
          <EmptyState icon="edit" title="Nichts in Bearbeitung">
            Am Dokument nehmen Sie es mit der Taste b in Bearbeitung.
          </EmptyState>
        )}
      </Pane>
      <Pane name="rechts" label="Vorschau">
        {row ? (
          <DokumentVorschau id={row.dokument.id} />
        ) : (
          <EmptyState icon="draft" title="Kein Dokument">
            Die Vorschau folgt der Auswahl.
          </EmptyState>
        )}
      </Pane>
    </>
  )
}
