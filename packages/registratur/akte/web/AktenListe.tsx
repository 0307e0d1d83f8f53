import {
  Badge,
  Beitraege,
  Button,
  type Column,
  EmptyState,
  formatDayOf,
  ListGrid,
  Notice,
  Pane,
  PaneHeader,
  Progress,
  SchutzklasseBadge,
  sentenceFor,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import { type ReactNode, useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { AkteAnlegen } from './AkteAnlegen.tsx'
import { AkteDetails } from './AkteDetails.tsx'
import type { AkteZeileFragment } from './generated/graphql.ts'
import type {} from './places.ts'
import { AktenSammeln } from './sammel/AktenSammeln.tsx'
import { useMarkierung } from './sammel/use-markierung.ts'
import { useSelection } from './selection.ts'
import { istBesonders } from './words.ts'

interface AktenListeProps {
  readonly titel: string
  /** of the list, for remembering where one was */
  readonly name: string
  readonly rows: readonly AkteZeileFragment[]
  readonly more: { readonly pending: boolean; readonly load: () => void } | null
  readonly isPending: boolean
  readonly error: unknown
  /** of the plan, when the list shows one: the default of a new Akte */
  readonly position: string | null
  /** what an empty list says, unless it is about making the first Akte */
  readonly empty?: string
  /** what narrows the list, below its head */
  readonly filter?: ReactNode
  /** said alone where what narrows the list leaves nothing */
  readonly leer?: string
}

const COLUMNS: readonly Column<AkteZeileFragment>[] = [
  { name: 'betreff', titel: 'Akte', header: true, cell: (akte) => <AkteBetreff akte={akte} /> },
  { name: 'geaendert', titel: 'Geändert', width: 'schmal', cell: (akte) => formatDayOf(akte.geaendertAm) },
]

/** A list of Akten with the chosen one beside it. */
export function AktenListe(props: AktenListeProps) {
  const { titel, rows, name } = props
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  // Who comes from the list of tasks has said already what they want to do.
  const [params, setParams] = useSearchParams()
  const [creating, setCreating] = useState(params.has('neu'))
  useEffect(() => {
    // Said once: going back later opens nothing.
    if (params.has('neu')) setParams({}, { replace: true })
  }, [params, setParams])
  const selection = useSelection(name, rows, (akte) => akte.id)
  const markierung = useMarkierung(name, rows)
  const mayCreate = darf('anlegen', 'Akte')
  const mayClassify = darf('einstufen', 'Akte')
  usePageTitle(titel)
  useShortcuts('Akten', [mayCreate ? { keys: 'n', titel: 'Neue Akte', run: () => setCreating(true) } : null])
  const create = mayCreate && (
    <Button icon="add" keys="n" kind="primary" onClick={() => setCreating(true)}>
      Neue Akte
    </Button>
  )
  return (
    <>
      <Pane name="mitte" label={titel}>
        <PaneHeader
          main
          title={titel}
          back={{ to: 'links', label: 'Listen und Aktenplan' }}
          actions={
            <>
              <Beitraege ort="listenkopf" an={{ titel }} />
              {create}
            </>
          }
        />
        {props.error ? <Notice kind="danger">{sentenceFor(props.error)}</Notice> : null}
        {props.filter}
        {rows.length > 0 && (
          <ListGrid
            label="Akten"
            name={name}
            rows={rows}
            rowId={(akte) => akte.id}
            columns={COLUMNS}
            selected={selection.id}
            onSelect={selection.select}
            onOpen={(akte) => void navigate(pfad(`akte/${akte.id}`))}
            more={props.more}
            {...(mayClassify && { marking: markierung })}
            takeFocus
          />
        )}
        {mayClassify && <AktenSammeln markierung={markierung} />}
        {rows.length === 0 && props.isPending && <Progress label="Akten werden geladen" />}
        {rows.length === 0 && !props.isPending && !props.error && props.leer && (
          <p className="medium-leer">{props.leer}</p>
        )}
        {rows.length === 0 && !props.isPending && !props.error && !props.leer && (
          <EmptyState icon="drive-folder-upload" title="Noch keine Akten">
            {props.empty ??
              (mayCreate
                ? 'Legen Sie mit „Neue Akte“ (Taste n) die erste an.'
                : 'Sobald hier Akten entstehen, stehen sie in dieser Liste.')}
          </EmptyState>
        )}
      </Pane>
      <Pane name="rechts" label="Akte">
        {selection.id ? (
          <AkteDetails id={selection.id} withOpen />
        ) : (
          <EmptyState icon="draft" title="Keine Akte ausgewählt">
            Wählen Sie links eine Position oder eine Liste.
          </EmptyState>
        )}
      </Pane>
      {creating && mayCreate && <AkteAnlegen position={props.position} onClose={() => setCreating(false)} />}
    </>
  )
}

function AkteBetreff({ akte }: { akte: AkteZeileFragment }) {
  return (
    <>
      {akte.betreff}
      <span className="neben">
        {akte.aktenzeichen} · {akte.federfuehrung.name}{' '}
        {istBesonders(akte.schutzklasse) && <SchutzklasseBadge klasse={akte.schutzklasse} />}{' '}
        {akte.status === 'ZDA' && <Badge>Zu den Akten</Badge>}
      </span>
    </>
  )
}
