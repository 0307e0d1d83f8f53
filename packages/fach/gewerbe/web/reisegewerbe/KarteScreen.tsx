import { Button, Details, formatDay, Notice, useApi, useApiQuery, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import {
  type KarteGanzFragment,
  ReisegewerbeentscheidungZuruecknehmenDocument,
  ReisegewerbekarteDocument,
  ReisegewerbekarteGiltWiederDocument,
} from '../generated/graphql.ts'
import { Schreiben } from '../verfahren/Schreiben.tsx'
import { Seite } from '../verfahren/Seite.tsx'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { zuruecknehmbar } from '../verfahren/zurueck.ts'
import { euro } from '../words.ts'
import {
  EndeDialog,
  ErteilenDialog,
  NachweisDialog,
  VersagenDialog,
  WeiterleitenDialog,
  WohnortDialog,
} from './dialoge.tsx'
import { KARTE_NAMEN } from './words.ts'

type Offen = 'erteilen' | 'versagen' | 'weiterleiten' | 'wohnort' | 'ende' | { nachweis: string }
const ENTSCHIEDEN: readonly string[] = ['ERTEILT', 'VERSAGT', 'WEITERGELEITET']

/** One application, and the card that came of it. */
export function KarteScreen() {
  const { id = '' } = useParams()
  const api = useApi()
  const { pfad } = useGemeinde()
  const { gleich } = useHandlung()
  const { data, error } = useApiQuery(['gewerbe', 'karte', id], ReisegewerbekarteDocument, { id })
  const [offen, setOffen] = useState<Offen | null>(null)
  const karte = data?.reisegewerbekarte
  const schreibt = karte?.darf.includes('aendern') === true
  const beantragt = schreibt && karte.stand === 'BEANTRAGT'
  const eigen = beantragt && karte.zustaendig
  const fremd = beantragt && !karte.zustaendig
  const erteilt = schreibt && karte.stand === 'ERTEILT'
  const vorbei = schreibt && ['VERLOREN', 'ZURUECKGEGEBEN', 'WIDERRUFEN'].includes(karte.stand)
  useShortcuts('Karte', [
    eigen ? { keys: 'j', titel: 'Erteilen', run: () => setOffen('erteilen') } : null,
    eigen ? { keys: 'x', titel: 'Versagen', run: () => setOffen('versagen') } : null,
    fremd ? { keys: 'w', titel: 'Weiterleiten', run: () => setOffen('weiterleiten') } : null,
    beantragt ? { keys: 'o', titel: 'Wohnort ändern', run: () => setOffen('wohnort') } : null,
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
            {karte.nachweise.map(({ art, titel, vom, bis, mangel, dokument }) => (
              <li key={art} className="gewerbe-nachweis">
                <span>
                  {titel}
                  <span className={`neben${vom && mangel ? ' gewerbe-ampel-rot' : ''}`}>
                    {vom ? `vom ${formatDay(vom)}${bis ? `, gültig bis ${formatDay(bis)}` : ''}` : 'liegt nicht vor'}
                    {vom && mangel ? ` · ${mangel}` : ''}
                  </span>
                  {dokument && (
                    <Link to={pfad(`akte/${karte.akteId}/vorgang/${dokument.vorgang.id}/dokument/${dokument.id}`)}>
                      {dokument.betreff}
                    </Link>
                  )}
                </span>
                {(beantragt || erteilt) && (
                  <Button kind="quiet" onClick={() => setOffen({ nachweis: art })}>
                    {vom ? 'Ändern' : 'Eintragen'}
                    <span className="va-hidden">: {titel}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <div className="gewerbe-knoepfe">
            {fremd && (
              <Button kind="primary" keys="w" onClick={() => setOffen('weiterleiten')}>
                Weiterleiten …
              </Button>
            )}
            {eigen && (
              <>
                <Button kind="primary" keys="j" onClick={() => setOffen('erteilen')}>
                  Erteilen …
                </Button>
                <Button keys="x" onClick={() => setOffen('versagen')}>
                  Versagen …
                </Button>
              </>
            )}
            {beantragt && (
              <Button kind="quiet" keys="o" onClick={() => setOffen('wohnort')}>
                {fremd ? 'Doch hier zuständig …' : 'Wohnort ändern …'}
              </Button>
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
            {schreibt && ENTSCHIEDEN.includes(karte.stand) && zuruecknehmbar(karte.dokument) && (
              <Button kind="quiet" onClick={() => void gleich(zurueck, 'Der Antrag ist wieder offen.')}>
                Entscheidung zurücknehmen
              </Button>
            )}
          </div>
          {offen === 'erteilen' && <ErteilenDialog {...props} />}
          {offen === 'versagen' && <VersagenDialog {...props} />}
          {offen === 'weiterleiten' && <WeiterleitenDialog {...props} />}
          {offen === 'wohnort' && <WohnortDialog {...props} />}
          {offen === 'ende' && <EndeDialog {...props} />}
          {offen !== null && typeof offen === 'object' && <NachweisDialog {...props} art={offen.nachweis} />}
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
      {karte.stand === 'BEANTRAGT' && !karte.zustaendig && (
        <Notice kind="info">
          Zuständig ist die Gemeinde, in der die Person wohnt (§ 61 GewO). Legen Sie die Unterlagen im Vorgang ab und
          leiten Sie den Antrag weiter.
        </Notice>
      )}
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
          karte.auflagen
            ? [
                'Auflagen',
                <span key="auflagen" className="gewerbe-wortlaut">
                  {karte.auflagen}
                </span>,
              ]
            : null,
          erteilt ? ['Gebühr', karte.gebuehrCent === null ? 'noch nicht festgesetzt' : euro(karte.gebuehrCent)] : null,
          ['Tätigkeiten', karte.taetigkeiten],
          ['Geboren', `${formatDay(karte.geburtsdatum)} in ${karte.geburtsort}`],
          ['Anschrift', karte.anschrift],
          karte.zustaendigWeil ? ['Zuständig, weil', karte.zustaendigWeil] : null,
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
                <Schreiben
                  key="dokument"
                  akteId={karte.akteId}
                  vorgangId={karte.vorgangId}
                  dokument={karte.dokument}
                />,
              ]
            : null,
        ]}
      />
    </>
  )
}
