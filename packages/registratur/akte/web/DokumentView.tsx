import { keepPreviousData } from '@tanstack/react-query'
import {
  Badge,
  Button,
  DropArea,
  EmptyState,
  FilePreview,
  Icon,
  Notice,
  PaneHeader,
  Progress,
  pickFiles,
  SchutzklasseBadge,
  useApiQuery,
  useFilePaste,
  useGemeinde,
  useShortcuts,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { nimmtNichtsAuf } from './abschluss.ts'
import { Bearbeitung } from './Bearbeitung.tsx'
import { DokumentAngaben } from './DokumentAngaben.tsx'
import { Freigabe } from './Freigabe.tsx'
import {
  DokumentDocument,
  type Dokumentstatus,
  type DokumentVollFragment,
  type DokumentZeileFragment,
  type VersionVollFragment,
} from './generated/graphql.ts'
import { useNeueVersion } from './neue-version.ts'
import { PruefungHinweis, PruefungZeichen } from './Pruefung.tsx'
import { Signaturen } from './Signaturen.tsx'
import { TextstatusHinweis, TextstatusZeichen, wirdGelesen } from './Textstatus.tsx'
import { useBearbeitung } from './use-bearbeitung.ts'

/** How often the state of text recognition is asked for while it is pending. */
const POLL_MS = 1500

/** What takes no version any more. */
const ABGESCHLOSSEN: readonly Dokumentstatus[] = ['SCHLUSSGEZEICHNET', 'ZURUECKGENOMMEN']

interface DokumentViewProps {
  readonly id: string
  /** what the list already knows, so that the page is drawn before the rest is fetched */
  readonly zeile: DokumentZeileFragment | null
}

/** A Dokument to read, and its Angaben and versions to look up and change. The preview stays mounted throughout. */
export function DokumentView({ id, zeile }: DokumentViewProps) {
  const neueVersion = useNeueVersion()
  const [mode, setMode] = useState<'lesen' | 'angaben' | 'aendern'>('lesen')
  const [old, setOld] = useState<VersionVollFragment | null>(null)
  const { data, isPlaceholderData } = useApiQuery(
    ['dokument', id],
    DokumentDocument,
    { id },
    {
      // The Dokument before stays while the next one is fetched: arrowing through a list must not flicker.
      placeholderData: keepPreviousData,
      refetchInterval: (query) => (wirdGelesen(query.state.data?.dokument?.aktuelleVersion) ? POLL_MS : false),
    },
  )
  const voll = (!isPlaceholderData || zeile?.id !== id ? data?.dokument : null) ?? null
  const dokument = voll ?? (zeile?.id === id ? zeile : null)
  const mayEdit = !isPlaceholderData && voll?.darf.includes('aendern') && voll.vorgang.akte.status !== 'ZDA'
  const nimmt = voll && mayEdit && nimmtNichtsAuf(voll.vorgang) === null && !ABGESCHLOSSEN.includes(voll.status)
  const take = voll && nimmt ? (files: readonly File[]) => neueVersion(voll, files) : null
  const choose = () => void pickFiles({ multiple: false }).then((files) => take?.(files))
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const vergleich = ({ id: dokument, vorgang }: DokumentVollFragment) =>
    pfad(`akte/${vorgang.akte.id}/vorgang/${vorgang.id}/dokument/${dokument}/vergleich`)
  const { nehmen } = useBearbeitung(voll)
  useFilePaste(take)
  useShortcuts('Dokument', [
    mayEdit ? { keys: 'e', titel: 'Angaben ändern', run: () => setMode('aendern') } : null,
    take ? { keys: 'n', titel: 'Neue Version', run: choose } : null,
    voll && voll.versionen.length > 1
      ? { keys: 'd', titel: 'Versionen vergleichen', run: () => void navigate(vergleich(voll)) }
      : null,
    { keys: 'v', titel: 'Angaben und Versionen', run: () => setMode(mode === 'lesen' ? 'angaben' : 'lesen') },
  ])

  if (data && !isPlaceholderData && !voll) {
    return (
      <EmptyState icon="info" title="Das gibt es hier nicht (mehr)">
        Laden Sie die Liste neu.
      </EmptyState>
    )
  }
  if (!dokument) return <Progress label="Dokument wird geladen" />
  // An old version is looked at until another Dokument is chosen.
  const version = voll?.versionen.find(({ id }) => id === old?.id) ?? dokument.aktuelleVersion
  return (
    <DropArea label={`Als neue Version von ${dokument.kennzeichen} ablegen`} onFiles={take}>
      <PaneHeader
        back={{ to: 'mitte', label: 'Zurück zur Liste' }}
        over={dokument.kennzeichen}
        title={dokument.betreff}
        meta={
          <>
            {dokument.status === 'ENTWURF' && <Badge>Entwurf</Badge>}
            {dokument.status === 'SCHLUSSGEZEICHNET' && <Badge kind="gut">Schlussgezeichnet</Badge>}
            {voll && <SchutzklasseBadge klasse={voll.schutzklasse} />}
            <span>
              Version {version.nummer}
              {version.id !== dokument.aktuelleVersion.id && ' (alt)'}
              <PruefungZeichen version={version} />
              <TextstatusZeichen version={version} />
            </span>
          </>
        }
        actions={
          <>
            <Button
              kind="quiet"
              icon="info"
              keys="v"
              pressed={mode !== 'lesen'}
              onClick={() => setMode(mode === 'lesen' ? 'angaben' : 'lesen')}
            >
              Angaben
            </Button>
            {take && (
              <Button kind="quiet" icon="drive-folder-upload" keys="n" onClick={choose}>
                Neue Version
              </Button>
            )}
            {take && !voll?.bearbeitung && version.pruefung !== 'GESPERRT' && (
              <Button kind="quiet" icon="edit" keys="b" onClick={() => void nehmen()}>
                In Bearbeitung nehmen
              </Button>
            )}
            {version.pruefung !== 'GESPERRT' && (
              <a className="va-btn va-btn--quiet" href={version.dateiPfad} download={version.dateiname}>
                <Icon name="download" />
                <span>Herunterladen</span>
              </a>
            )}
          </>
        }
      />
      {dokument.status === 'ZURUECKGENOMMEN' && (
        <Notice kind="warning">
          Diese Ablage wurde zurückgenommen. Das Dokument zählt nicht mehr zur Akte; Nummer und Nachweis bleiben.
        </Notice>
      )}
      {voll && <Bearbeitung key={voll.id} dokument={voll} mayEdit={take !== null} />}
      <PruefungHinweis version={version} />
      <Freigabe key={version.id} version={version} />
      <Signaturen key={`signaturen-${version.id}`} dokument={voll} version={version.id} />
      <TextstatusHinweis version={version} />
      {voll && mode !== 'lesen' && (
        <DokumentAngaben
          key={voll.id}
          dokument={voll}
          shown={version.id}
          onShow={(chosen) => {
            setOld(chosen)
            setMode('lesen')
          }}
          editing={mode === 'aendern'}
          onEdit={(editing) => setMode(editing ? 'aendern' : 'angaben')}
        />
      )}
      <div className="va-preview" hidden={mode !== 'lesen' || version.pruefung === 'GESPERRT'}>
        <FilePreview
          file={{
            id: version.id,
            dateiname: version.dateiname,
            mime: version.mime,
            groesse: version.groesse,
            vorschauUrl: version.vorschauPfad,
            dateiUrl: version.dateiPfad,
          }}
        />
      </div>
    </DropArea>
  )
}
