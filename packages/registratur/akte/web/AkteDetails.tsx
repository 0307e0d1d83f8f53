import { keepPreviousData } from '@tanstack/react-query'
import { AUSSONDERUNG_NAMEN, fristText } from '@verbundakte/aktenplan/web'
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
import { useNavigate } from 'react-router'
import { AkteAendern } from './AkteAendern.tsx'
import { Beteiligte } from './Beteiligte.tsx'
import { AkteDocument, type AkteVollFragment } from './generated/graphql.ts'
import { AKTENTYP_NAMEN, MEDIUM_NAMEN } from './words.ts'

/** What is known about an Akte, to read and to change in its place. */
export function AkteDetails({ id, withOpen = false }: { id: string; withOpen?: boolean }) {
  // The Akte before stays while the next one is fetched: arrowing through a list must not flicker.
  const { data, isPending } = useApiQuery(['akte', id], AkteDocument, { id }, { placeholderData: keepPreviousData })
  if (isPending) return <Progress label="Akte wird geladen" />
  if (!data?.akte) {
    return (
      <EmptyState icon="info" title="Das gibt es hier nicht (mehr)">
        Die Akte wurde abgegeben, oder Sie haben keinen Zugriff. Laden Sie die Liste neu.
      </EmptyState>
    )
  }
  return <AkteAngaben key={data.akte.id} akte={data.akte} withOpen={withOpen} />
}

function AkteAngaben({ akte, withOpen }: { akte: AkteVollFragment; withOpen: boolean }) {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const [editing, setEditing] = useState(false)
  const mayEdit = akte.darf.includes('aendern')
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
            {withOpen && (
              <Button kind="primary" keys="Enter" onClick={() => void navigate(pfad(`akte/${akte.id}`))}>
                Öffnen
              </Button>
            )}
          </>
        }
      />
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
    ['Aufbewahrung', `${fristText(akte.fristJahre)} nach Schließen der Akte`],
    ['Danach', AUSSONDERUNG_NAMEN[akte.aussonderung]],
    ['Form', MEDIUM_NAMEN[akte.medium]],
    akte.standort ? (['Standort', akte.standort] as const) : null,
    akte.bemerkung ? (['Bemerkung', akte.bemerkung] as const) : null,
    ['Angelegt', `${formatInstant(akte.angelegtAm)}${akte.angelegtVon ? `, ${akte.angelegtVon.name}` : ''}`],
    ['Geändert', formatInstant(akte.geaendertAm)],
  ] as const
}
