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
  GaststaettenentscheidungZuruecknehmenDocument,
  GaststaettenpruefungBescheinigenDocument,
  GaststaettenpruefungDocument,
  type PruefungGanzFragment,
} from '../generated/graphql.ts'
import { Schreiben } from '../verfahren/Schreiben.tsx'
import { Seite } from '../verfahren/Seite.tsx'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { zuruecknehmbar } from '../verfahren/zurueck.ts'
import { faellig } from '../words.ts'
import { BeginnDialog, EntscheidenDialog, NachweisDialog } from './dialoge.tsx'
import { PRUEFUNG_NAMEN } from './words.ts'

type Offen =
  | { readonly was: 'zuverlaessig' | 'unzuverlaessig' | 'beginn' }
  | { readonly was: 'nachweis'; readonly art: string }

/** One check of § 3 HGastG: its four papers, what is missing, and the decision. */
export function PruefungScreen() {
  const { id = '' } = useParams()
  const api = useApi()
  const { data, error } = useApiQuery(['gewerbe', 'pruefung', id], GaststaettenpruefungDocument, { id })
  const [offen, setOffen] = useState<Offen | null>(null)
  const { gleich } = useHandlung()
  const pruefung = data?.gaststaettenpruefung
  const schreibt = pruefung?.darf.includes('aendern') === true
  const laeuft = schreibt && pruefung.stand === 'OFFEN'
  const entschieden = schreibt && (pruefung.stand === 'ZUVERLAESSIG' || pruefung.stand === 'UNZUVERLAESSIG')
  useShortcuts('Prüfung', [
    laeuft ? { keys: 'j', titel: 'Zuverlässig', run: () => setOffen({ was: 'zuverlaessig' }) } : null,
    laeuft ? { keys: 'x', titel: 'Unzuverlässig', run: () => setOffen({ was: 'unzuverlaessig' }) } : null,
  ])
  const zurueck = () => api.graphql(GaststaettenentscheidungZuruecknehmenDocument, { id })
  const schliessen = () => setOffen(null)
  return (
    <Seite
      titel={pruefung ? `Prüfung: ${pruefung.wer}` : 'Prüfung'}
      zurueck={{ pfad: 'gewerbe/pruefungen', titel: 'Alle Prüfungen' }}
      error={error}
      laedt={!data}
      fehlt={data !== undefined && !pruefung}
      stand={pruefung && `${pruefung.stand} ${pruefung.bescheinigung?.id ?? ''}`}
      dialog={offen !== null}
    >
      {pruefung && (
        <>
          <Stand pruefung={pruefung} />
          <Nachweise pruefung={pruefung} onAendern={laeuft ? (art) => setOffen({ was: 'nachweis', art }) : null} />
          <div className="gewerbe-knoepfe">
            {laeuft && (
              <>
                <Button kind="primary" keys="j" onClick={() => setOffen({ was: 'zuverlaessig' })}>
                  Zuverlässig …
                </Button>
                <Button keys="x" onClick={() => setOffen({ was: 'unzuverlaessig' })}>
                  Unzuverlässig …
                </Button>
                <Button kind="quiet" onClick={() => setOffen({ was: 'beginn' })}>
                  Beginn ändern …
                </Button>
              </>
            )}
            {schreibt && pruefung.stand === 'ZUVERLAESSIG' && !pruefung.bescheinigung && (
              <Button
                onClick={() =>
                  void gleich(
                    () => api.graphql(GaststaettenpruefungBescheinigenDocument, { id }),
                    'Die Bescheinigung liegt im Vorgang.',
                  )
                }
              >
                Auf Antrag bescheinigen
              </Button>
            )}
            {entschieden && zuruecknehmbar(pruefung.mitteilung, pruefung.bescheinigung) && (
              <Button kind="quiet" onClick={() => void gleich(zurueck, 'Die Prüfung ist wieder offen.')}>
                Entscheidung zurücknehmen
              </Button>
            )}
          </div>
          {(offen?.was === 'zuverlaessig' || offen?.was === 'unzuverlaessig') && (
            <EntscheidenDialog pruefung={pruefung} zuverlaessig={offen.was === 'zuverlaessig'} onClose={schliessen} />
          )}
          {offen?.was === 'beginn' && <BeginnDialog pruefung={pruefung} onClose={schliessen} />}
          {offen?.was === 'nachweis' && <NachweisDialog pruefung={pruefung} art={offen.art} onClose={schliessen} />}
        </>
      )}
    </Seite>
  )
}

function Stand({ pruefung }: { pruefung: PruefungGanzFragment }) {
  const { pfad } = useGemeinde()
  const { stand, ampel, faelligAm, betrieb, akteId, vorgang, mitteilung, bescheinigung, befunde } = pruefung
  const papier = (dokument: { readonly id: string; readonly betreff: string }) => (
    <Schreiben key={dokument.id} akteId={akteId} vorgangId={vorgang?.id ?? ''} dokument={dokument} />
  )
  const frueh = befunde.find(({ code }) => code === 'gast-sechs-wochen')
  return (
    <>
      {frueh && stand !== 'ERLEDIGT' && (
        <Notice kind="warning">
          Angezeigter Beginn {formatDay(pruefung.beginn)}. {frueh.satz} ({frueh.quelle})
        </Notice>
      )}
      <Details
        items={[
          ['Stand', PRUEFUNG_NAMEN[stand]],
          pruefung.grund ? ['Grund', pruefung.grund] : null,
          pruefung.entschiedenAm ? ['Entschieden', formatDayOf(pruefung.entschiedenAm)] : null,
          ampel
            ? [
                'Frist',
                <span key="frist" className={`gewerbe-ampel-${ampel}`}>
                  {formatDay(faelligAm)}, {faellig(ampel, faelligAm)}
                </span>,
              ]
            : null,
          ['Anlass', pruefung.anlass === 'VERTRETUNG' ? 'neue Person' : 'Anmeldung'],
          ['Angezeigt', formatDay(pruefung.eingang)],
          ['Beginn', formatDay(pruefung.beginn)],
          betrieb
            ? [
                'Betrieb',
                <Link key="betrieb" to={pfad(`gewerbe/betrieb/${betrieb.id}`)}>
                  {betrieb.name}
                </Link>,
              ]
            : null,
          [
            'Anzeige',
            <Link key="anzeige" to={pfad(`gewerbe/anzeige/${pruefung.anzeigeId}`)}>
              Anzeige ansehen
            </Link>,
          ],
          vorgang
            ? [
                'Vorgang',
                <Link key="vorgang" to={pfad(`akte/${akteId}/vorgang/${vorgang.id}`)}>
                  {vorgang.kennzeichen}
                </Link>,
              ]
            : null,
          mitteilung ? ['Mitteilung', papier(mitteilung)] : null,
          bescheinigung ? ['Bescheinigung', papier(bescheinigung)] : null,
        ]}
      />
    </>
  )
}

interface NachweiseProps {
  readonly pruefung: PruefungGanzFragment
  readonly onAendern: ((art: string) => void) | null
}

function Nachweise({ pruefung: { nachweise, befunde, akteId }, onAendern }: NachweiseProps) {
  const { pfad } = useGemeinde()
  return (
    <>
      <h2>Nachweise</h2>
      <ul className="gewerbe-liste" aria-label="Nachweise">
        {nachweise.map(({ art, titel, vom, dokument }) => {
          const befund = befunde.find(({ code }) => code.endsWith(`-${art}`))
          return (
            <li key={art} className="gewerbe-nachweis">
              <span>
                {titel}
                <span className={`neben${befund?.code.startsWith('gast-alt') ? ' gewerbe-ampel-rot' : ''}`}>
                  {vom ? `vom ${formatDay(vom)}` : 'liegt nicht vor'}
                  {befund && vom ? ` · ${befund.satz}` : ''}
                </span>
                {dokument && (
                  <Link to={pfad(`akte/${akteId}/vorgang/${dokument.vorgang.id}/dokument/${dokument.id}`)}>
                    {dokument.betreff}
                  </Link>
                )}
              </span>
              {onAendern && (
                <Button kind="quiet" onClick={() => onAendern(art)}>
                  {vom ? 'Ändern' : 'Eintragen'}
                  <span className="va-hidden">: {titel}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
