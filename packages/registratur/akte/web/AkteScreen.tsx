import {
  Beitraege,
  Button,
  type Column,
  EmptyState,
  formatDay,
  ListGrid,
  Notice,
  Pane,
  PaneHeader,
  Progress,
  SchutzklasseBadge,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
  useUploads,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { AkteDetails } from './AkteDetails.tsx'
import { useAngabenZeigen } from './angaben-zeigen.ts'
import { AkteDocument, AkteVorgaengeDocument, type Medium, type VorgangZeileFragment } from './generated/graphql.ts'
import { MediumFilter, MediumZeichen } from './Medium.tsx'
import { PAGE, usePaged } from './paged.ts'
import { useMarkierung } from './sammel/use-markierung.ts'
import { VorgaengeSammeln } from './sammel/VorgaengeSammeln.tsx'
import { useSelection } from './selection.ts'
import { useUploadTargets } from './upload-targets.ts'
import { VorgangAnlegen } from './VorgangAnlegen.tsx'
import { VorgangDetails } from './VorgangDetails.tsx'
import { VORGANGSSTATUS_NAMEN } from './words.ts'

const COLUMNS: readonly Column<VorgangZeileFragment>[] = [
  { name: 'nummer', titel: 'Nr.', width: 'schmal', cell: (vorgang) => vorgang.nummer },
  { name: 'betreff', titel: 'Vorgang', header: true, cell: (vorgang) => <VorgangBetreff vorgang={vorgang} /> },
  {
    name: 'wiedervorlage',
    titel: 'Wiedervorlage',
    width: 'schmal',
    cell: (vorgang) => formatDay(vorgang.wiedervorlage),
  },
]

/** One Akte: its Vorgänge, and beside them the chosen one or the Akte's own Angaben. Files dropped on a Vorgang go into it. */
export function AkteScreen() {
  const { akte: id = '' } = useParams()
  const api = useApi()
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const uploads = useUploads()
  const targets = useUploadTargets()
  const [creating, setCreating] = useState(false)
  const [wahl, setWahl] = useState<{ readonly id: string; readonly medium: Medium | null } | null>(null)
  const angaben = useAngabenZeigen()
  const { data, error } = useApiQuery(['akte', id], AkteDocument, { id })
  const akte = data?.akte
  // Chosen for this Akte, and only where the choice is seen.
  const medium = wahl?.id === id && akte && akte.medium !== 'ELEKTRONISCH' ? wahl.medium : null
  const vorgaenge = usePaged(['vorgaenge', id, medium], async (after, signal) => {
    const answer = await api.graphql(AkteVorgaengeDocument, { id, first: PAGE, after, medium }, signal)
    return answer.akte?.vorgaenge ?? { edges: [], pageInfo: { hasNextPage: false, endCursor: null } }
  })
  const name = `vorgaenge:${id}`
  const selection = useSelection(name, vorgaenge.rows, (vorgang) => vorgang.id)
  const markierung = useMarkierung(name, vorgaenge.rows)
  const mayEdit = akte?.darf.includes('aendern') && akte.status === 'IN_BEARBEITUNG'
  const mayCreate = akte?.darf.includes('aendern') && darf('anlegen', 'Vorgang')
  const listPath = akte ? `akten/position/${akte.position.id}` : 'akten'
  usePageTitle(akte ? `${akte.aktenzeichen} ${akte.betreff}` : null)
  useShortcuts('Akte', [
    mayCreate ? { keys: 'n', titel: 'Neuer Vorgang', run: () => setCreating(true) } : null,
    { keys: 'i', titel: 'Angaben zur Akte', run: angaben.umschalten },
    { keys: 'Escape', titel: 'Zurück zur Liste', run: () => void navigate(pfad(listPath)) },
  ])

  if (error) throw error
  if (data && !akte) return <Gone />
  if (!akte) return <Progress label="Akte wird geladen" main />
  return (
    <>
      <Pane name="mitte" label={`Akte ${akte.aktenzeichen}`}>
        <PaneHeader
          main
          back={{ to: 'links', label: 'Listen und Aktenplan' }}
          over={
            <>
              <Link to={pfad(listPath)}>
                {akte.position.kennzeichen} {akte.position.titel}
              </Link>
              {' › '}
              {akte.aktenzeichen}
            </>
          }
          title={akte.betreff}
          meta={
            <>
              <SchutzklasseBadge klasse={akte.schutzklasse} />
              {akte.federfuehrung.name}
            </>
          }
          actions={
            <>
              <Button kind="quiet" icon="info" keys="i" pressed={angaben.gezeigt} onClick={angaben.umschalten}>
                Angaben
              </Button>
              <Beitraege
                ort="aktenhandlungen"
                an={{ id, aktenzeichen: akte.aktenzeichen, offen: mayCreate ?? false }}
              />
              {mayCreate && (
                <Button icon="add" keys="n" kind="primary" onClick={() => setCreating(true)}>
                  Neuer Vorgang
                </Button>
              )}
            </>
          }
        />
        {vorgaenge.error ? <Notice kind="danger">{sentenceFor(vorgaenge.error)}</Notice> : null}
        {akte.medium !== 'ELEKTRONISCH' && (
          <MediumFilter wert={medium} onChange={(neu) => setWahl({ id, medium: neu })} />
        )}
        {vorgaenge.rows.length > 0 && (
          <ListGrid
            label="Vorgänge"
            name={name}
            rows={vorgaenge.rows}
            rowId={(vorgang) => vorgang.id}
            columns={COLUMNS}
            selected={selection.id}
            onSelect={(vorgang) => {
              angaben.verbergen()
              selection.select(vorgang)
            }}
            onOpen={(vorgang) => void navigate(pfad(`akte/${id}/vorgang/${vorgang.id}`))}
            drop={{
              label: 'Als neue Dokumente hier ablegen',
              onFiles: (vorgang, files) => uploads.add(files, targets.intoVorgang(vorgang)),
            }}
            more={vorgaenge.more}
            {...(mayEdit && { marking: markierung })}
            takeFocus
          />
        )}
        {mayEdit && <VorgaengeSammeln markierung={markierung} />}
        {vorgaenge.rows.length === 0 && vorgaenge.isPending && <Progress label="Vorgänge werden geladen" />}
        {vorgaenge.rows.length === 0 && !vorgaenge.isPending && medium && (
          <p className="medium-leer">Kein Vorgang dieser Form.</p>
        )}
        {vorgaenge.rows.length === 0 && !vorgaenge.isPending && !medium && (
          <EmptyState icon="draft" title="Noch kein Vorgang">
            {mayCreate
              ? 'Dokumente liegen in Vorgängen. Legen Sie mit „Neuer Vorgang“ (Taste n) den ersten an.'
              : 'Sobald hier ein Vorgang beginnt, steht er in dieser Liste.'}
          </EmptyState>
        )}
      </Pane>
      <Pane name="rechts" label={selection.id && !angaben.gezeigt ? 'Vorgang' : 'Akte'}>
        {selection.id && !angaben.gezeigt ? <VorgangDetails id={selection.id} withOpen /> : <AkteDetails id={id} />}
      </Pane>
      {creating && <VorgangAnlegen akte={akte} onClose={() => setCreating(false)} />}
    </>
  )
}

function VorgangBetreff({ vorgang }: { vorgang: VorgangZeileFragment }) {
  return (
    <>
      {vorgang.betreff}
      <span className="neben">
        {VORGANGSSTATUS_NAMEN[vorgang.status]}
        {vorgang.bearbeiter && ` · ${vorgang.bearbeiter.name}`}
        <MediumZeichen stueck={vorgang} />
      </span>
    </>
  )
}

export function Gone() {
  const { pfad } = useGemeinde()
  return (
    <Pane name="mitte" label="Nicht gefunden">
      <EmptyState
        icon="info"
        title="Das gibt es hier nicht (mehr)"
        action={<Link to={pfad('akten')}>Zu den Akten</Link>}
      >
        Vielleicht wurde es abgegeben, oder Sie haben keinen Zugriff.
      </EmptyState>
    </Pane>
  )
}
