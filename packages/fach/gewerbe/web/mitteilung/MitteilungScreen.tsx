import {
  Button,
  Details,
  formatDay,
  formatDayOf,
  Notice,
  useApi,
  useApiQuery,
  useGemeinde,
  useShortcuts,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import {
  BehoerdenmitteilungAnfrageZuruecknehmenDocument,
  BehoerdenmitteilungDocument,
  type BehoerdenmitteilungGanzFragment,
  BehoerdenmitteilungOeffnenDocument,
} from '../generated/graphql.ts'
import { Seite } from '../verfahren/Seite.tsx'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { zuruecknehmbar } from '../verfahren/zurueck.ts'
import { ART_NAMEN, faellig, STATUS_NAMEN } from '../words.ts'
import { BetriebFinden } from './BetriebFinden.tsx'
import { AbmeldenDialog, AnfrageDialog, SchliessenDialog, VerknuepfenDialog } from './dialoge.tsx'
import { MITGETEILT, MITTEILUNGSSTAND } from './words.ts'

type Offen = 'anfragen' | 'abmelden' | 'verknuepfen' | 'schliessen'

/** What another authority has said, and what the office makes of it. */
export function MitteilungScreen() {
  const { id = '' } = useParams()
  const api = useApi()
  const { gleich } = useHandlung()
  const { data, error } = useApiQuery(['gewerbe', 'mitteilung', id], BehoerdenmitteilungDocument, { id })
  const [offen, setOffen] = useState<Offen | null>(null)
  const mitteilung = data?.behoerdenmitteilung
  const schreibt = mitteilung?.darf.includes('aendern') === true
  const laeuft = schreibt && mitteilung.stand === 'OFFEN'
  const begonnen = mitteilung?.anzeige && mitteilung.anzeige.status === 'ENTWURF'
  const bleibtWer = !mitteilung?.anzeige || mitteilung.offenWeil !== null
  const abmeldbar = laeuft && mitteilung.was === 'AUFGABE' && mitteilung.betrieb?.status === 'AKTIV' && !begonnen
  const fragbar = laeuft && !mitteilung.anfrage
  const gekommen = laeuft && mitteilung.moeglicheAnzeigen.length > 0
  const oeffnen = (was: Offen) => () => setOffen(was)
  useShortcuts('Mitteilung', [
    fragbar ? { keys: 'a', titel: 'Anfragen', run: oeffnen('anfragen') } : null,
    abmeldbar ? { keys: 'x', titel: 'Von Amts wegen abmelden', run: oeffnen('abmelden') } : null,
    gekommen ? { keys: 'j', titel: 'Anzeige ist da', run: oeffnen('verknuepfen') } : null,
  ])
  const props = { onClose: () => setOffen(null) }
  return (
    <Seite
      titel={mitteilung ? `Mitteilung: ${mitteilung.name}` : 'Mitteilung'}
      zurueck={{ pfad: 'gewerbe/mitteilungen', titel: 'Alle Mitteilungen' }}
      error={error}
      laedt={!data}
      fehlt={data !== undefined && !mitteilung}
      stand={mitteilung && `${mitteilung.stand} ${mitteilung.anfrage?.id ?? ''} ${mitteilung.betrieb?.id ?? ''}`}
      dialog={offen !== null}
    >
      {mitteilung && (
        <>
          <Angaben mitteilung={mitteilung} />
          {laeuft && bleibtWer && <BetriebFinden mitteilung={mitteilung} />}
          <div className="gewerbe-knoepfe">
            {gekommen && (
              <Button kind="primary" keys="j" onClick={oeffnen('verknuepfen')}>
                Anzeige ist da …
              </Button>
            )}
            {fragbar && (
              <Button keys="a" onClick={oeffnen('anfragen')}>
                Anfragen …
              </Button>
            )}
            {abmeldbar && (
              <Button keys="x" onClick={oeffnen('abmelden')}>
                Von Amts wegen abmelden …
              </Button>
            )}
            {laeuft && (
              <Button kind="quiet" onClick={oeffnen('schliessen')}>
                Ohne Folge abschließen …
              </Button>
            )}
            {laeuft && mitteilung.anfrage && zuruecknehmbar(mitteilung.anfrage) && (
              <Button
                kind="quiet"
                onClick={() =>
                  void gleich(
                    () => api.graphql(BehoerdenmitteilungAnfrageZuruecknehmenDocument, { id }),
                    'Die Anfrage ist zurückgenommen.',
                  )
                }
              >
                Anfrage zurücknehmen
              </Button>
            )}
            {schreibt && mitteilung.stand === 'ERLEDIGT' && (
              <Button
                kind="quiet"
                onClick={() =>
                  void gleich(() => api.graphql(BehoerdenmitteilungOeffnenDocument, { id }), 'Wieder offen.')
                }
              >
                Wieder öffnen
              </Button>
            )}
          </div>
          {offen === 'anfragen' && <AnfrageDialog mitteilung={mitteilung} {...props} />}
          {offen === 'abmelden' && <AbmeldenDialog mitteilung={mitteilung} {...props} />}
          {offen === 'verknuepfen' && <VerknuepfenDialog mitteilung={mitteilung} {...props} />}
          {offen === 'schliessen' && <SchliessenDialog mitteilung={mitteilung} {...props} />}
        </>
      )}
    </Seite>
  )
}

function Angaben({ mitteilung }: { mitteilung: BehoerdenmitteilungGanzFragment }) {
  const { pfad } = useGemeinde()
  const { stand, was, zum, ampel, bis, betrieb, anzeige, vorgang, akteId, vorgangId } = mitteilung
  const papier = (dokument: { readonly id: string; readonly betreff: string }) => (
    <Link to={pfad(`akte/${akteId}/vorgang/${vorgangId}/dokument/${dokument.id}`)}>{dokument.betreff}</Link>
  )
  return (
    <>
      {mitteilung.offenWeil && <Notice kind="info">{mitteilung.offenWeil}</Notice>}
      {stand === 'ZURUECKGENOMMEN' && <Notice kind="info">Diese Mitteilung ist zurückgenommen.</Notice>}
      <Details
        items={[
          ['Stand', MITTEILUNGSSTAND[stand] + (mitteilung.erledigtAm ? `, ${formatDayOf(mitteilung.erledigtAm)}` : '')],
          mitteilung.grund ? ['Grund', mitteilung.grund] : null,
          ampel
            ? [
                'Zu klären bis',
                <span key="bis" className={`gewerbe-ampel-${ampel}`}>
                  {formatDay(bis)}, {faellig(ampel, bis)}
                </span>,
              ]
            : null,
          ['Was', MITGETEILT[was] + (zum ? ` zum ${formatDay(zum)}` : '')],
          ['Behörde', [mitteilung.stelle, mitteilung.fremdzeichen].filter(Boolean).join(', ')],
          ['Eingegangen', formatDay(mitteilung.eingang)],
          ['Betroffen', [mitteilung.name, mitteilung.anschrift].filter(Boolean).join(', ')],
          mitteilung.wortlaut
            ? [
                'Inhalt',
                <span key="wort" className="gewerbe-wortlaut">
                  {mitteilung.wortlaut}
                </span>,
              ]
            : null,
          betrieb
            ? [
                'Betrieb',
                <Link key="betrieb" to={pfad(`gewerbe/betrieb/${betrieb.id}`)}>
                  {betrieb.name}
                </Link>,
              ]
            : null,
          anzeige
            ? [
                'Anzeige',
                <Link key="anzeige" to={pfad(`gewerbe/anzeige/${anzeige.id}`)}>
                  {ART_NAMEN[anzeige.art]} ({STATUS_NAMEN[anzeige.status]})
                </Link>,
              ]
            : null,
          mitteilung.gefragtBis ? ['Angefragt', `Frist ${formatDay(mitteilung.gefragtBis)}`] : null,
          mitteilung.anfrage ? ['Anfrage', papier(mitteilung.anfrage)] : null,
          mitteilung.dokument ? ['Schreiben', papier(mitteilung.dokument)] : null,
          vorgang
            ? [
                'Vorgang',
                <Link key="vorgang" to={pfad(`akte/${akteId}/vorgang/${vorgang.id}`)}>
                  {vorgang.kennzeichen}
                </Link>,
              ]
            : null,
        ]}
      />
    </>
  )
}
