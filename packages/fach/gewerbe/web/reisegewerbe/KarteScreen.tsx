import { Button, Details, formatDay, Notice, useApi, useApiQuery, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import {
  type KarteGanzFragment,
  ReisegewerbeentscheidungZuruecknehmenDocument,
  ReisegewerbekarteDocument,
  ReisegewerbekarteGiltWiederDocument,
  ReisegewerbenachweisSetzenDocument,
} from '../generated/graphql.ts'
import { Seite } from '../verfahren/Seite.tsx'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { euro } from '../words.ts'
import { EndeDialog, ErteilenDialog, VersagenDialog } from './dialoge.tsx'
import { KARTE_NAMEN } from './words.ts'

/** One application, and the card that came of it. */
export function KarteScreen() {
  const { id = '' } = useParams()
  const api = useApi()
  const { gleich } = useHandlung()
  const { data, error } = useApiQuery(['gewerbe', 'karte', id], ReisegewerbekarteDocument, { id })
  const [offen, setOffen] = useState<'erteilen' | 'versagen' | 'ende' | null>(null)
  const karte = data?.reisegewerbekarte
  const schreibt = karte?.darf.includes('aendern') === true
  const beantragt = schreibt && karte.stand === 'BEANTRAGT'
  const erteilt = schreibt && karte.stand === 'ERTEILT'
  const vorbei = schreibt && ['VERLOREN', 'ZURUECKGEGEBEN', 'WIDERRUFEN'].includes(karte.stand)
  useShortcuts('Karte', [
    beantragt ? { keys: 'j', titel: 'Erteilen', run: () => setOffen('erteilen') } : null,
    beantragt ? { keys: 'x', titel: 'Versagen', run: () => setOffen('versagen') } : null,
  ])
  const props = karte && { karte, onClose: () => setOffen(null) }
  const zurueck = () => api.graphql(ReisegewerbeentscheidungZuruecknehmenDocument, { id })
  return (
    <Seite
      titel={karte ? `Reisegewerbe: ${karte.vornamen} ${karte.name}` : 'Reisegewerbekarte'}
      zurueck={{ pfad: 'gewerbe/reisegewerbe', titel: 'Alle Reisegewerbekarten' }}
      error={error}
      laedt={!data}
      fehlt={data !== undefined && !karte}
      stand={karte?.stand}
      dialog={offen !== null}
    >
      {karte && props && (
        <>
          <Angaben karte={karte} />
          <h2>Nachweise</h2>
          <ul className="gewerbe-liste" aria-label="Nachweise">
            {karte.nachweise.map(({ art, titel, vorhanden }) => (
              <li key={art}>
                <label className="gewerbe-haken">
                  <input
                    type="checkbox"
                    checked={vorhanden}
                    disabled={!beantragt}
                    onChange={() =>
                      void gleich(
                        () => api.graphql(ReisegewerbenachweisSetzenDocument, { id, art, vorhanden: !vorhanden }),
                        vorhanden ? 'Der Nachweis liegt nicht vor.' : 'Nachweis eingetragen.',
                      )
                    }
                  />
                  <span>{titel}</span>
                </label>
              </li>
            ))}
          </ul>
          <div className="gewerbe-knoepfe">
            {beantragt && (
              <>
                <Button kind="primary" keys="j" onClick={() => setOffen('erteilen')}>
                  Erteilen …
                </Button>
                <Button keys="x" onClick={() => setOffen('versagen')}>
                  Versagen …
                </Button>
              </>
            )}
            {erteilt && <Button onClick={() => setOffen('ende')}>Verloren, zurückgegeben, widerrufen …</Button>}
            {vorbei && (
              <Button
                onClick={() =>
                  void gleich(() => api.graphql(ReisegewerbekarteGiltWiederDocument, { id }), 'Die Karte gilt wieder.')
                }
              >
                Gilt wieder
              </Button>
            )}
            {(erteilt || (schreibt && karte.stand === 'VERSAGT')) && (
              <Button kind="quiet" onClick={() => void gleich(zurueck, 'Der Antrag ist wieder offen.')}>
                Entscheidung zurücknehmen
              </Button>
            )}
          </div>
          {offen === 'erteilen' && <ErteilenDialog {...props} />}
          {offen === 'versagen' && <VersagenDialog {...props} />}
          {offen === 'ende' && <EndeDialog {...props} />}
        </>
      )}
    </Seite>
  )
}

function Angaben({ karte }: { karte: KarteGanzFragment }) {
  const { pfad } = useGemeinde()
  const vorgang = pfad(`akte/${karte.akteId}/vorgang/${karte.vorgangId}`)
  const erteilt = karte.erteiltAm !== null
  return (
    <>
      {karte.ablauf && karte.befristetBis && (
        <Notice kind="warning">
          {karte.ablauf === 'abgelaufen' ? 'Abgelaufen am' : 'Läuft ab am'} {formatDay(karte.befristetBis)}.
        </Notice>
      )}
      <Details
        items={[
          ['Stand', KARTE_NAMEN[karte.stand]],
          karte.grund ? ['Grund', karte.grund] : null,
          karte.nummer ? ['Nummer', karte.nummer] : null,
          karte.erteiltAm ? ['Erteilt', formatDay(karte.erteiltAm)] : null,
          erteilt ? ['Gültig', karte.befristetBis ? `bis ${formatDay(karte.befristetBis)}` : 'unbefristet'] : null,
          karte.auflagen ? ['Auflagen', karte.auflagen] : null,
          erteilt ? ['Gebühr', karte.gebuehrCent === null ? 'noch nicht festgesetzt' : euro(karte.gebuehrCent)] : null,
          ['Tätigkeiten', karte.taetigkeiten],
          ['Geboren', `${formatDay(karte.geburtsdatum)} in ${karte.geburtsort}`],
          ['Anschrift', karte.anschrift],
          ['Antrag vom', formatDay(karte.antragAm)],
          [
            'Vorgang',
            <Link key="vorgang" to={vorgang}>
              Vorgang ansehen
            </Link>,
          ],
          karte.dokument
            ? [
                'Dokument',
                <Link key="dokument" to={`${vorgang}/dokument/${karte.dokument.id}`}>
                  {karte.dokument.betreff}
                </Link>,
              ]
            : null,
        ]}
      />
    </>
  )
}
