import { Badge, Button, formatDay, useGemeinde } from '@verbundakte/ui'
import { useState } from 'react'
import { Link } from 'react-router'
import { AusleihDialog, EntfernenDialog, PapierDialog, ScanDialog } from './dialoge.tsx'
import {
  type PapierFragment,
  PapierRueckgabeZuruecknehmenDocument,
  PapierZurueckgebenDocument,
  ScanZurueckziehenDocument,
} from './generated/graphql.ts'
import { useTun } from './tun.ts'
import { VernichtungKnoepfe, VernichtungStand } from './Vernichtung.tsx'
import './papier.css'

interface PapierListeProps {
  readonly papiere: readonly PapierFragment[]
  /** the Vorgang that one is working on; absent: none in particular */
  readonly vorgang?: string
}

/** Papers one below the other: what, where, who has it, what leads, and what can be done. */
export function PapierListe({ papiere, vorgang }: PapierListeProps) {
  return (
    <ul className="papier-liste" aria-label="Papier">
      {papiere.map((papier) => (
        <Zeile key={papier.id} papier={papier} vorgang={papier.vorgangId ?? vorgang ?? null} />
      ))}
    </ul>
  )
}

type Offen = 'ausleihen' | 'scan' | 'aendern' | 'entfernen' | null

function Zeile({ papier, vorgang }: { papier: PapierFragment; vorgang: string | null }) {
  const { pfad, person } = useGemeinde()
  const { tun, machen } = useTun()
  const [offen, setOffen] = useState<Offen>(null)
  const schliessen = () => setOffen(null)
  const weg = papier.ausleihen.find(({ zurueckAm }) => zurueckAm === null)
  const scan = papier.scanauftraege.find(({ status }) => status === 'OFFEN')
  const abgelehnt = papier.scanauftraege[0]?.status === 'ABGELEHNT' ? papier.scanauftraege[0] : null
  const darfAendern = papier.darf.includes('aendern')
  const darfLeihen = papier.darf.includes('ausleihen')
  const zurueck = (id: string) =>
    tun(PapierZurueckgebenDocument, { id }, 'Die Rückgabe ist eingetragen.', () =>
      machen(PapierRueckgabeZuruecknehmenDocument, { id }),
    )
  return (
    <li>
      <div>
        <strong>
          P{papier.nummer} {papier.titel}
        </strong>{' '}
        <Badge>{papier.art === 'BAND' ? 'Band' : 'Restpapier'}</Badge>
        <span className="neben">
          {papier.ort?.name}
          {papier.hinweis && ` · ${papier.hinweis}`}
        </span>
        <span className="neben">
          {papier.fuehrt
            ? 'Das Papier führt; eine Datei gibt es nicht.'
            : `Es führt ${papier.ersetztDurch?.betreff ?? 'ein Dokument'}.`}
        </span>
        <VernichtungStand papier={papier} />
        {weg && (
          <span className={weg.ueberfaellig ? 'papier-mahnung' : 'neben'}>
            {weg.ueberfaellig ? 'Überfällig: ' : 'Ausgeliehen: '}
            {weg.person?.name ?? weg.auswaerts ?? 'nicht mehr hier'}, bis {formatDay(weg.bis)}
            {weg.vorgang && weg.vorgang.id !== vorgang && `, für Vorgang ${weg.vorgang.kennzeichen}`}
          </span>
        )}
        {scan && (
          <span className="neben">
            Scan erbeten: {scan.was} ({scan.angelegtVon?.name ?? 'nicht mehr hier'}
            {scan.vorgang && scan.vorgang.id !== vorgang && `, für Vorgang ${scan.vorgang.kennzeichen}`})
          </span>
        )}
        {abgelehnt && <span className="neben">Scan abgelehnt: {abgelehnt.grund}</span>}
      </div>
      <div className="papier-knoepfe">
        {darfLeihen && !weg && (
          <Button kind="quiet" onClick={() => setOffen('ausleihen')}>
            Ausleihen
            <Wovon papier={papier} />
          </Button>
        )}
        {weg && (
          <Button kind="quiet" onClick={() => void zurueck(weg.id)}>
            Zurück
            <Wovon papier={papier} />
          </Button>
        )}
        {darfLeihen && vorgang && !scan && (
          <Button kind="quiet" onClick={() => setOffen('scan')}>
            Scan erbitten
            <Wovon papier={papier} />
          </Button>
        )}
        {scan && scan.angelegtVon?.id === person.id && (
          <Button
            kind="quiet"
            onClick={() => void tun(ScanZurueckziehenDocument, { id: scan.id }, 'Die Bitte ist zurückgezogen.')}
          >
            Bitte zurückziehen
            <Wovon papier={papier} />
          </Button>
        )}
        {papier.vernichtung.stand !== 'VERNICHTET' && (
          <Link to={pfad(`papier/etikett/${papier.id}`)}>
            Etikett
            <Wovon papier={papier} />
          </Link>
        )}
        {darfAendern && (
          <>
            <Button kind="quiet" onClick={() => setOffen('aendern')}>
              Ändern
              <Wovon papier={papier} />
            </Button>
            <Button kind="quiet" onClick={() => setOffen('entfernen')}>
              Herausnehmen
              <Wovon papier={papier} />
            </Button>
          </>
        )}
        <VernichtungKnoepfe papier={papier} />
      </div>
      {offen === 'ausleihen' && <AusleihDialog papier={papier} vorgang={vorgang} onClose={schliessen} />}
      {offen === 'scan' && vorgang && <ScanDialog papier={papier} vorgang={vorgang} onClose={schliessen} />}
      {offen === 'aendern' && (
        <PapierDialog papier={papier} akte={papier.akteId} vorgang={vorgang} onClose={schliessen} />
      )}
      {offen === 'entfernen' && <EntfernenDialog papier={papier} onClose={schliessen} />}
    </li>
  )
}

function Wovon({ papier }: { papier: PapierFragment }) {
  return <span className="va-hidden">: {papier.titel}</span>
}
