import {
  Badge,
  Beitraege,
  Button,
  DropArea,
  EmptyState,
  Notice,
  Pane,
  PaneHeader,
  Progress,
  pickFiles,
  toPane,
  useApi,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
  useStacked,
  useUploads,
} from '@verbundakte/ui'
import { useEffect, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { Gone } from './AkteScreen.tsx'
import { nimmtNichtsAuf } from './abschluss.ts'
import { useAngabenZeigen } from './angaben-zeigen.ts'
import { DokumenteListe } from './DokumenteListe.tsx'
import { DokumentView } from './DokumentView.tsx'
import {
  type DokumentZeileFragment,
  type Medium,
  VorgangDocument,
  VorgangDokumenteDocument,
} from './generated/graphql.ts'
import { MediumFilter } from './Medium.tsx'
import { PAGE, usePaged } from './paged.ts'
import type {} from './places.ts'
import { useStatusWechsel } from './status-wechsel.ts'
import { wirdGelesen } from './Textstatus.tsx'
import { useUploadTargets } from './upload-targets.ts'
import { useErstesDokument } from './use-erstes-dokument.ts'
import { VorgangDetails } from './VorgangDetails.tsx'
import { VORGANGSSTATUS_NAMEN } from './words.ts'

/** One Vorgang: its Dokumente, and the chosen one beside them. Files dropped anywhere become Dokumente of it. */
export function VorgangScreen() {
  const { akte: akteId = '', vorgang: id = '', '*': rest = '' } = useParams()
  const dokumentId = /^dokument\/([^/]+)$/.exec(rest)?.[1] ?? null
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const uploads = useUploads()
  const targets = useUploadTargets()
  const angaben = useAngabenZeigen()
  const { data, error } = useApiQuery(['vorgang', id], VorgangDocument, { id })
  const vorgang = data?.vorgang
  const [wahl, setWahl] = useState<{ readonly id: string; readonly medium: Medium | null } | null>(null)
  // Chosen for this Vorgang, and only where the choice is seen.
  const medium = wahl?.id === id && vorgang && vorgang.medium !== 'ELEKTRONISCH' ? wahl.medium : null
  const readPage = async (after: string | null, signal: AbortSignal) => {
    const answer = await api.graphql(VorgangDokumenteDocument, { id, first: PAGE, after, medium }, signal)
    return answer.vorgang?.dokumente ?? { edges: [], pageInfo: { hasNextPage: false, endCursor: null } }
  }
  const dokumente = usePaged(['dokumente', id, medium], readPage, (row) => wirdGelesen(row.aktuelleVersion))
  const here = pfad(`akte/${akteId}/vorgang/${id}`)
  const stacked = useStacked()
  const first = dokumente.rows[0]?.id
  const erstes = useErstesDokument(id, dokumente.isPending || medium ? undefined : (first ?? null))
  useEffect(() => {
    // In the address, so that what arrives above does not replace it.
    if (!dokumentId && erstes.zeigen && first && !stacked) {
      void navigate(`${here}/dokument/${first}`, { replace: true })
    }
  }, [dokumentId, erstes.zeigen, first, stacked, here, navigate])
  const mayEdit = vorgang?.darf.includes('aendern') ?? false
  const closed = vorgang ? nimmtNichtsAuf(vorgang) : null
  const mayFile = mayEdit && closed === null
  const wechsel = useStatusWechsel(vorgang ?? { id, status: 'IN_BEARBEITUNG' })
  const file = (files: readonly File[]) => {
    erstes.erwarten()
    if (vorgang) uploads.add(files, targets.intoVorgang(vorgang))
  }
  const take = mayFile ? file : null
  const upload = async () => take?.(await pickFiles({ multiple: true }))
  const choose = (row: DokumentZeileFragment) => {
    angaben.verbergen()
    // On a phone list and Dokument are two places between which back leads.
    if (stacked) void navigate(`${here}/dokument/${row.id}`, { state: toPane('rechts', 'mitte') })
    else void navigate(`${here}/dokument/${row.id}`, { replace: true })
  }
  usePageTitle(vorgang ? `${vorgang.kennzeichen} ${vorgang.betreff}` : null)
  useShortcuts('Vorgang', [
    take ? { keys: 'u', titel: 'Dateien hochladen', run: () => void upload() } : null,
    { keys: 'i', titel: 'Angaben zum Vorgang', run: angaben.umschalten },
    { keys: 'Escape', titel: 'Zurück zur Akte', run: () => void navigate(pfad(`akte/${akteId}`)) },
  ])

  if (error) throw error
  if (data && !vorgang) return <Gone />
  if (!vorgang) return <Progress label="Vorgang wird geladen" main />
  const empty = dokumente.rows.length === 0
  const chosen = dokumente.rows.find((row) => row.id === dokumentId) ?? null
  return (
    <>
      <Pane name="mitte" label={`Vorgang ${vorgang.kennzeichen}`}>
        <PaneHeader
          main
          back={{ to: 'links', label: 'Listen und Aktenplan' }}
          over={
            <>
              <Link to={pfad(`akte/${vorgang.akte.id}`)}>
                {vorgang.akte.aktenzeichen} {vorgang.akte.betreff}
              </Link>
              {' › '}
              {vorgang.kennzeichen}
            </>
          }
          title={vorgang.betreff}
          meta={
            <>
              <Badge kind={vorgang.status === 'ERLEDIGT' ? 'gut' : 'normal'}>
                {VORGANGSSTATUS_NAMEN[vorgang.status]}
              </Badge>
              {vorgang.bearbeiter?.name}
            </>
          }
          actions={
            <>
              <Button kind="quiet" icon="info" keys="i" pressed={angaben.gezeigt} onClick={angaben.umschalten}>
                Angaben
              </Button>
              <Beitraege
                ort="vorgangshandlungen"
                an={{ id, kennzeichen: vorgang.kennzeichen, offen: mayFile, dokument: chosen }}
              />
              {take && (
                <Button icon="drive-folder-upload" keys="u" kind="primary" onClick={() => void upload()}>
                  Hochladen
                </Button>
              )}
            </>
          }
        />
        {closed && mayEdit && (
          <Notice
            kind="info"
            action={
              vorgang.akte.status === 'IN_BEARBEITUNG' && (
                <Button kind="quiet" onClick={() => void wechsel.run()}>
                  {wechsel.titel}
                </Button>
              )
            }
          >
            {closed}
          </Notice>
        )}
        {vorgang.status === 'ERLEDIGT' && (
          <Beitraege ort="vorgangsabschluss" an={{ id, kennzeichen: vorgang.kennzeichen }} />
        )}
        <Beitraege ort="vorgangsmeldungen" an={{ id, offen: mayFile }} />
        <DropArea label={`Als neue Dokumente in ${vorgang.kennzeichen} ablegen`} onFiles={take}>
          {vorgang.medium !== 'ELEKTRONISCH' && (
            <MediumFilter wert={medium} onChange={(neu) => setWahl({ id, medium: neu })} />
          )}
          {!empty && (
            <DokumenteListe vorgang={id} mayFile={mayFile} paged={dokumente} selected={dokumentId} onSelect={choose} />
          )}
          {empty && dokumente.isPending && <Progress label="Dokumente werden geladen" />}
          {empty && !dokumente.isPending && medium && <p className="medium-leer">Kein Dokument dieser Form.</p>}
          {empty && !dokumente.isPending && !medium && (
            <EmptyState icon="drive-folder-upload" title="Noch keine Dokumente">
              {take
                ? 'Ziehen Sie Dateien oder E-Mails hierher, oder wählen Sie „Hochladen“ (Taste u).'
                : 'Sobald hier etwas abgelegt wird, steht es in dieser Liste.'}
            </EmptyState>
          )}
          <Beitraege ort="dokumentliste" an={{ id, akte: vorgang.akte.id, medium }} />
        </DropArea>
      </Pane>
      <Pane name="rechts" label={angaben.gezeigt || !dokumentId ? 'Vorgang' : 'Dokument'}>
        {!angaben.gezeigt && dokumentId ? (
          <DokumentView id={dokumentId} zeile={chosen} />
        ) : (
          <DropArea label={`Als neue Dokumente in ${vorgang.kennzeichen} ablegen`} onFiles={take}>
            <VorgangDetails id={id} />
          </DropArea>
        )}
      </Pane>
    </>
  )
}
