import { keepPreviousData } from '@tanstack/react-query'
import { AUSSONDERUNG_NAMEN, aufbewahrungText } from '@verbundakte/aktenplan/web'
import {
  Badge,
  Button,
  Details,
  EmptyState,
  formatDay,
  formatInstant,
  PaneHeader,
  Progress,
  SchutzklasseBadge,
  useApiQuery,
  useGemeinde,
  useShortcuts,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { AkteAendern } from './AkteAendern.tsx'
import { Beteiligte } from './Beteiligte.tsx'
import { AkteDocument, type AkteVollFragment, MeldesperreDocument } from './generated/graphql.ts'
import { MeldesperreSetzen } from './MeldesperreSetzen.tsx'
import { AKTENTYP_NAMEN, MEDIUM_NAMEN } from './words.ts'

/** What is known about an Akte, to read and to change in its place. */
export function AkteDetails({ id, withOpen = false }: { id: string; withOpen?: boolean }) {
  // The Akte before stays while the next one is fetched: arrowing through a list must not flicker.
  const { data, isPending } = useApiQuery(['akte', id], AkteDocument, { id }, { placeholderData: keepPreviousData })
  if (isPending) return <Progress label="Akte wird geladen" />
  if (!data?.akte) return <Fehlt id={id} />
  return <AkteAngaben key={data.akte.id} akte={data.akte} withOpen={withOpen} />
}

/** Not there, or closed. The register office is told that it is locked. */
function Fehlt({ id }: { id: string }) {
  const { pfad, darf } = useGemeinde()
  const { data } = useApiQuery(
    ['meldesperren', id],
    MeldesperreDocument,
    { akte: id },
    { enabled: darf('lesen', 'Meldesperre') },
  )
  if (data?.meldesperre) {
    return (
      <EmptyState icon="visibility-off" title={`${data.meldesperre.aktenzeichen} ist gesperrt`}>
        Diese Meldeakte ist{' '}
        {data.meldesperre.bis ? `bis ${formatDay(data.meldesperre.bis)} gesperrt` : 'nach § 13 BMG gesperrt'}.{' '}
        <Link to={pfad('akten/gesperrt')}>Gesperrte Meldeakten</Link>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon="info" title="Das gibt es hier nicht (mehr)">
      Die Akte wurde abgegeben, oder Sie haben keinen Zugriff. Laden Sie die Liste neu.
    </EmptyState>
  )
}

function AkteAngaben({ akte, withOpen }: { akte: AkteVollFragment; withOpen: boolean }) {
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const [editing, setEditing] = useState(false)
  const [sperren, setSperren] = useState(false)
  const mayEdit = akte.darf.includes('aendern')
  const maySperren = mayEdit && akte.schutzklasse === 'MELDE' && darf('anlegen', 'Meldesperre')
  useShortcuts('Akte', [mayEdit ? { keys: 'e', titel: 'Angaben ändern', run: () => setEditing(true) } : null])
  return (
    <>
      <PaneHeader
        back={{ to: 'mitte', label: 'Zurück zur Liste' }}
        over={akte.aktenzeichen}
        title={akte.betreff}
        meta={
          <>
            <SchutzklasseBadge klasse={akte.schutzklasse} />
            <span>{akte.federfuehrung.name}</span>
            {akte.status === 'ZDA' && <Badge>Zu den Akten</Badge>}
          </>
        }
        actions={
          <>
            {mayEdit && !editing && (
              <Button kind="quiet" icon="edit" keys="e" onClick={() => setEditing(true)}>
                Ändern
              </Button>
            )}
            {maySperren && (
              <Button kind="quiet" icon="visibility-off" onClick={() => setSperren(true)}>
                Sperren
              </Button>
            )}
            {withOpen && (
              <Button kind="primary" keys="Enter" onClick={() => void navigate(pfad(`akte/${akte.id}`))}>
                Öffnen
              </Button>
            )}
          </>
        }
      />
      {sperren && <MeldesperreSetzen akte={akte.id} onClose={() => setSperren(false)} />}
      {editing ? (
        <AkteAendern akte={akte} onDone={() => setEditing(false)} />
      ) : (
        <div className="angaben">
          <Details items={itemsOf(akte)} />
          <Beteiligte
            an={{ akte: akte.id }}
            beteiligte={akte.beteiligte}
            mayAdd={mayEdit}
            refresh={['akte', 'akten']}
          />
        </div>
      )}
    </>
  )
}

function itemsOf(akte: AkteVollFragment) {
  return [
    ['Position', `${akte.position.kennzeichen} ${akte.position.titel}`],
    ['Art', AKTENTYP_NAMEN[akte.typ]],
    ['Laufzeit', `${formatDay(akte.laufzeitBeginn)} bis ${akte.laufzeitEnde ? formatDay(akte.laufzeitEnde) : 'heute'}`],
    ['Aufbewahrung', aufbewahrungText(akte.fristJahre, akte.fristbeginn)],
    ['Danach', AUSSONDERUNG_NAMEN[akte.aussonderung]],
    ['Form', MEDIUM_NAMEN[akte.medium]],
    akte.standort ? (['Standort', akte.standort] as const) : null,
    akte.bemerkung ? (['Bemerkung', akte.bemerkung] as const) : null,
    ['Angelegt', `${formatInstant(akte.angelegtAm)}${akte.angelegtVon ? `, ${akte.angelegtVon.name}` : ''}`],
    ['Geändert', formatInstant(akte.geaendertAm)],
  ] as const
}
