import { keepPreviousData } from '@tanstack/react-query'
import {
  Badge,
  Beitraege,
  Button,
  Details,
  EmptyState,
  formatDay,
  formatDayOf,
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
import { nimmtNichtsAuf } from './abschluss.ts'
import { Beteiligte } from './Beteiligte.tsx'
import { VorgangDocument, type VorgangVollFragment } from './generated/graphql.ts'
import { mediumZeilen } from './Medium.tsx'
import type {} from './places.ts'
import { useStatusWechsel } from './status-wechsel.ts'
import { VorgangAendern } from './VorgangAendern.tsx'
import { VORGANGSSTATUS_NAMEN } from './words.ts'

/** What is known about a Vorgang, its newest Dokumente, and changing it in its place. */
export function VorgangDetails({ id, withOpen = false }: { id: string; withOpen?: boolean }) {
  const { data, isPending } = useApiQuery(
    ['vorgang', id],
    VorgangDocument,
    { id },
    { placeholderData: keepPreviousData },
  )
  if (isPending) return <Progress label="Vorgang wird geladen" />
  if (!data?.vorgang) {
    return (
      <EmptyState icon="info" title="Das gibt es hier nicht (mehr)">
        Laden Sie die Liste neu.
      </EmptyState>
    )
  }
  return <VorgangAngaben key={data.vorgang.id} vorgang={data.vorgang} withOpen={withOpen} />
}

function VorgangAngaben({ vorgang, withOpen }: { vorgang: VorgangVollFragment; withOpen: boolean }) {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const [editing, setEditing] = useState(false)
  const wechsel = useStatusWechsel(vorgang)
  const mayEdit = vorgang.darf.includes('aendern') && vorgang.akte.status !== 'ZDA'
  const erledigt = nimmtNichtsAuf(vorgang) !== null
  const path = pfad(`akte/${vorgang.akte.id}/vorgang/${vorgang.id}`)
  useShortcuts('Vorgang', [mayEdit ? { keys: 'e', titel: 'Angaben ändern', run: () => setEditing(true) } : null])
  return (
    <>
      <PaneHeader
        back={{ to: 'mitte', label: 'Zurück zur Liste' }}
        over={vorgang.kennzeichen}
        title={vorgang.betreff}
        meta={
          <>
            <Badge kind={vorgang.status === 'ERLEDIGT' ? 'gut' : 'normal'}>
              {VORGANGSSTATUS_NAMEN[vorgang.status]}
            </Badge>
            <SchutzklasseBadge klasse={vorgang.schutzklasse} />
          </>
        }
        actions={
          <>
            {mayEdit && (
              <Button kind="quiet" icon="check" onClick={() => void wechsel.run()}>
                {wechsel.titel}
              </Button>
            )}
            {mayEdit && !editing && (
              <Button kind="quiet" icon="edit" keys="e" onClick={() => setEditing(true)}>
                Ändern
              </Button>
            )}
            {withOpen && (
              <Button kind="primary" keys="Enter" onClick={() => void navigate(path)}>
                Öffnen
              </Button>
            )}
          </>
        }
      />
      {editing ? (
        <VorgangAendern vorgang={vorgang} onDone={() => setEditing(false)} />
      ) : (
        <div className="angaben">
          {withOpen && vorgang.status === 'ERLEDIGT' && (
            <Beitraege ort="vorgangsabschluss" an={{ id: vorgang.id, kennzeichen: vorgang.kennzeichen }} />
          )}
          <Details
            items={[
              ['Bearbeitung', vorgang.bearbeiter?.name ?? 'Noch niemand'],
              ['Wiedervorlage', formatDay(vorgang.wiedervorlage)],
              ['Federführung', vorgang.federfuehrung.name],
              vorgang.fremdzeichen ? ['Fremdzeichen', vorgang.fremdzeichen] : null,
              vorgang.leistung ? ['Leistung (LeiKa)', vorgang.leistung] : null,
              ...mediumZeilen(vorgang, 'die Akte', vorgang.akte.standort),
              [
                'Angelegt',
                `${formatInstant(vorgang.angelegtAm)}${vorgang.angelegtVon ? `, ${vorgang.angelegtVon.name}` : ''}`,
              ],
            ]}
          />
          <Beitraege
            ort="vorgang"
            an={{ id: vorgang.id, kennzeichen: vorgang.kennzeichen, offen: mayEdit && !erledigt, dokument: null }}
          />
          <section className="angaben-teil" aria-label="Neueste Dokumente">
            <h2>Neueste Dokumente</h2>
            {vorgang.neuesteDokumente.length === 0 && (
              <p>Noch keine. Ziehen Sie Dateien auf den Vorgang in der Liste.</p>
            )}
            <ul>
              {vorgang.neuesteDokumente.map((dokument) => (
                <li key={dokument.id}>
                  <Link to={`${path}/dokument/${dokument.id}`}>
                    {dokument.betreff} <small>{formatDayOf(dokument.angelegtAm)}</small>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
          <Beteiligte
            an={{ vorgang: vorgang.id }}
            beteiligte={vorgang.beteiligte}
            mayAdd={mayEdit}
            refresh={['vorgang']}
          />
        </div>
      )}
    </>
  )
}
