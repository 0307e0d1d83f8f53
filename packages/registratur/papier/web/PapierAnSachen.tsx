import type { AkteOrt, DokumentlistenOrt, VorgangOrt } from '@verbundakte/akte/web'
import {
  Button,
  Notice,
  Progress,
  sentenceFor,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { PapierDialog } from './dialoge.tsx'
import { PapierDerAkteDocument, PapierZumVorgangDocument } from './generated/graphql.ts'
import { PapierListe } from './PapierListe.tsx'
import './papier.css'

/** Below the Angaben of a Vorgang whose Akte has paper: its own, and the volumes. */
export function PapierAmVorgang({ id, offen }: VorgangOrt) {
  const { data } = useApiQuery(['papier', 'vorgang', id], PapierZumVorgangDocument, { vorgang: id })
  const [neu, setNeu] = useState(false)
  const akte = data?.vorgang?.akte
  const elektronisch = data?.vorgang?.medium === 'ELEKTRONISCH'
  // What is listed stays in sight, whatever is said of the form.
  if (!data || !akte || (elektronisch && data.papierZumVorgang.length === 0)) return null
  return (
    <section className="angaben-teil papier-teil" aria-label="Papier">
      <header>
        <h2>Papier</h2>
        {offen && !elektronisch && (
          <Button kind="quiet" icon="add" onClick={() => setNeu(true)}>
            Papier verzeichnen
          </Button>
        )}
      </header>
      {data.papierZumVorgang.length === 0 && <p>Noch nichts verzeichnet.</p>}
      <PapierListe papiere={data.papierZumVorgang} vorgang={id} />
      {neu && <PapierDialog akte={akte.id} vorgang={id} onClose={() => setNeu(false)} />}
    </section>
  )
}

/** Below the Dokumente of a Vorgang: its papers of which there is no file, with their place. */
export function PapierOhneDatei({ id, akte, medium }: DokumentlistenOrt) {
  const { pfad } = useGemeinde()
  const { data } = useApiQuery(['papier', 'vorgang', id], PapierZumVorgangDocument, { vorgang: id })
  const papiere = (data?.papierZumVorgang ?? []).filter(({ vorgangId, fuehrt }) => vorgangId === id && fuehrt)
  if (papiere.length === 0 || (medium !== null && medium !== 'PAPIER')) return null
  return (
    <section className="papier-ohne-datei" aria-label="Nur auf Papier">
      <h2>Nur auf Papier</h2>
      <ul>
        {papiere.map((papier) => {
          const weg = papier.ausleihen.find(({ zurueckAm }) => zurueckAm === null)
          return (
            <li key={papier.id}>
              <Link to={pfad(`papier/akte/${akte}`)}>
                P{papier.nummer} {papier.titel}
              </Link>
              <span className="neben">
                {weg ? `Ausgeliehen an ${weg.person?.name ?? weg.auswaerts ?? 'jemanden'}` : papier.ort?.name}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** In the head of an Akte: the way to its paper. */
export function PapierDerAkteKnopf({ id }: AkteOrt) {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { data } = useApiQuery(['papier', 'akte', id], PapierDerAkteDocument, { akte: id })
  const hat = data?.akte !== undefined && data?.akte !== null && data.akte.medium !== 'ELEKTRONISCH'
  const gehe = () => void navigate(pfad(`papier/akte/${id}`))
  useShortcuts('Akte', [hat ? { keys: 'p', titel: 'Papier der Akte', run: gehe } : null])
  if (!hat) return null
  return (
    <Button kind="quiet" icon="draft" keys="p" onClick={gehe}>
      Papier
    </Button>
  )
}

/** Everything that an Akte has on paper. */
export function PapierDerAkteScreen() {
  const { akte: id = '' } = useParams()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { data, error } = useApiQuery(['papier', 'akte', id], PapierDerAkteDocument, { akte: id })
  const [neu, setNeu] = useState(false)
  const akte = data?.akte
  const darf = akte?.darf.includes('aendern') ?? false
  usePageTitle('Papier der Akte')
  useShortcuts('Papier', [
    darf ? { keys: 'n', titel: 'Band verzeichnen', run: () => setNeu(true) } : null,
    { keys: 'Escape', titel: 'Zurück zur Akte', run: () => void navigate(pfad(`akte/${id}`)) },
  ])
  return (
    <div className="papier">
      <h1>Papier der Akte</h1>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Papier wird geladen" />}
      {data && !akte && <p>Diese Akte gibt es hier nicht (mehr).</p>}
      {akte && (
        <>
          <p>
            <Link to={pfad(`akte/${id}`)}>
              {akte.aktenzeichen} {akte.betreff}
            </Link>
          </p>
          {data.papierDerAkte.length === 0 && <p>Noch nichts verzeichnet.</p>}
          <PapierListe papiere={data.papierDerAkte} />
          {darf && (
            <Button icon="add" keys="n" onClick={() => setNeu(true)}>
              Band verzeichnen
            </Button>
          )}
          {neu && <PapierDialog akte={id} vorgang={null} onClose={() => setNeu(false)} />}
        </>
      )}
    </div>
  )
}
