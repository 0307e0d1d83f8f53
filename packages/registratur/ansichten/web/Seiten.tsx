import { AktenListe } from '@verbundakte/akte/web'
import {
  Button,
  EmptyState,
  Notice,
  Pane,
  PaneHeader,
  Progress,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useRefresh,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { Link, useLocation } from 'react-router'
import {
  AnsichtEntfernenDocument,
  AnsichtenDocument,
  FavoritenDocument,
  MerkenDocument,
  ZuletztGeoeffnetDocument,
} from './generated/graphql.ts'
import './ansichten.css'

/** The Akten opened last, on whatever device, read anew: rights and titles may have changed since. */
export function ZuletztSeite() {
  const { data, isPending, error } = useApiQuery(['zuletzt'], ZuletztGeoeffnetDocument, {}, { staleTime: 0 })
  return (
    <AktenListe
      rows={data?.zuletztGeoeffnet ?? []}
      more={null}
      isPending={isPending}
      error={error}
      titel="Zuletzt benutzt"
      name="akten:zuletzt"
      position={null}
      empty="Akten, die Sie öffnen, stehen danach hier, auf jedem Gerät: die letzte zuerst. Nur Sie sehen diese Liste."
    />
  )
}

/** What the person has marked. */
export function GemerktSeite() {
  usePageTitle('Gemerkt')
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const toast = useToast()
  const { pfad } = useGemeinde()
  const { data, error } = useApiQuery(['favoriten'], FavoritenDocument, {})
  const merken = async (was: { akte: string | null; vorgang: string | null }, gemerkt: boolean) => {
    await api.graphql(MerkenDocument, { ...was, gemerkt })
    await refresh('favoriten')
  }
  const weg = async (was: { akte: string | null; vorgang: string | null }) => {
    try {
      await merken(was, false)
      undoable('Nicht mehr gemerkt.', () => merken(was, true))
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
  return (
    <Pane name="mitte" label="Gemerkt">
      <PaneHeader main title="Gemerkt" back={{ to: 'links', label: 'Listen und Aktenplan' }} />
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Gemerktes wird geladen" />}
      {data?.favoriten.length === 0 && (
        <EmptyState icon="check" title="Noch nichts gemerkt">
          Öffnen Sie eine Akte oder einen Vorgang und wählen Sie „Merken“ (Taste f).
        </EmptyState>
      )}
      <ul className="gemerkt" aria-label="Gemerktes">
        {data?.favoriten.map(({ id, akte, vorgang }) => {
          if (!akte) return null
          const was = vorgang ? { akte: null, vorgang: vorgang.id } : { akte: akte.id, vorgang: null }
          return (
            <li key={id}>
              <div>
                <Link to={pfad(vorgang ? `akte/${akte.id}/vorgang/${vorgang.id}` : `akte/${akte.id}`)}>
                  {vorgang?.betreff ?? akte.betreff}
                </Link>
                <span className="neben">
                  {vorgang ? `${vorgang.kennzeichen} · ${akte.betreff}` : akte.aktenzeichen}
                </span>
              </div>
              <Button kind="quiet" icon="close" onClick={() => void weg(was)}>
                Nicht mehr merken
                <span className="va-hidden">: {vorgang?.betreff ?? akte.betreff}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </Pane>
  )
}

/** All saved views: where one leads nowhere any more it says why, and each is taken off by who made it. */
export function AnsichtenSeite() {
  usePageTitle('Ansichten')
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const toast = useToast()
  const { pfad } = useGemeinde()
  const gemeint = useLocation().hash.slice(1)
  const { data, error } = useApiQuery(['ansichten'], AnsichtenDocument, {})
  const entfernen = async (id: string, entfernt: boolean) => {
    await api.graphql(AnsichtEntfernenDocument, { id, entfernt })
    await refresh('ansichten')
  }
  const weg = async (id: string) => {
    try {
      await entfernen(id, true)
      undoable('Die Ansicht ist entfernt.', () => entfernen(id, false))
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
  return (
    <Pane name="mitte" label="Ansichten">
      <PaneHeader main title="Ansichten" back={{ to: 'links', label: 'Listen und Aktenplan' }} />
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Ansichten werden geladen" />}
      {data?.ansichten.length === 0 && (
        <EmptyState icon="add" title="Noch keine Ansicht">
          Grenzen Sie eine Liste ein und wählen Sie darüber „Ansicht sichern“ (Taste a).
        </EmptyState>
      )}
      <ul className="gemerkt" aria-label="Gesicherte Ansichten">
        {data?.ansichten.map(({ id, name, adresse, amt, meine, fehlt }) => (
          <li key={id}>
            <div>
              <Link to={pfad(adresse)}>{name}</Link>
              <span className="neben">
                {amt ? `für ${amt.name}${meine ? '' : ', von jemand anderem'}` : 'nur für Sie'}
              </span>
              {fehlt && (
                <Notice kind={id === gemeint ? 'danger' : 'warning'}>
                  {fehlt} Die Liste zeigt deshalb vielleicht nichts.
                </Notice>
              )}
            </div>
            {meine && (
              <Button kind="quiet" icon="close" onClick={() => void weg(id)}>
                Entfernen<span className="va-hidden">: {name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Pane>
  )
}
