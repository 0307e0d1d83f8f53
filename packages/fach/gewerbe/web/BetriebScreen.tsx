import {
  Button,
  Details,
  formatDay,
  formatDayOf,
  Notice,
  Progress,
  sentenceFor,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import { Link, useNavigate, useParams } from 'react-router'
import { Amtsabmeldung } from './Amtsabmeldung.tsx'
import { GewerbebetriebDocument } from './generated/graphql.ts'
import { MitteilungenDesBetriebs } from './mitteilung/MitteilungenDesBetriebs.tsx'
import { VerfahrenDesBetriebs } from './verfahren/VerfahrenDesBetriebs.tsx'
import { ART_NAMEN, anschrift, STATUS_NAMEN, zusatz } from './words.ts'
import { PersonenDesBetriebs } from './zusammenfuehren/PersonenDesBetriebs.tsx'
import { Verweise } from './zusammenfuehren/Verweise.tsx'
import './gewerbe.css'

/** A Betrieb as the register knows it, and every Anzeige that made it so. */
export function BetriebScreen() {
  const { id = '' } = useParams()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { data, error } = useApiQuery(['gewerbe', 'betrieb', id], GewerbebetriebDocument, { id })
  const betrieb = data?.gewerbebetrieb
  const titel = betrieb?.name ?? 'Betrieb'
  usePageTitle(titel)
  const beginnen = (art: string) => void navigate(pfad(`gewerbe/neu?art=${art}&betrieb=${id}`))
  const schreibt = betrieb?.darf.includes('aendern') === true
  const aktiv = schreibt && betrieb?.status === 'AKTIV'
  const gibtAuskunft = schreibt && (betrieb.status === 'AKTIV' || betrieb.status === 'ABGEMELDET')
  const auskunft = () => void navigate(pfad(`gewerbe/betrieb/${id}/auskunft`))
  const zusammen = () => void navigate(pfad(`gewerbe/betrieb/${id}/zusammenfuehren`))
  const strasse = betrieb?.strasse ? [betrieb.strasse, betrieb.hausnummer].filter(Boolean).join(' ') : ''
  const verlauf = pfad(`gewerbe/anschrift?${new URLSearchParams({ wo: strasse })}`)
  useShortcuts('Betrieb', [
    aktiv ? { keys: 'u', titel: 'Ummeldung', run: () => beginnen('ummeldung') } : null,
    aktiv ? { keys: 'x', titel: 'Abmeldung', run: () => beginnen('abmeldung') } : null,
    gibtAuskunft ? { keys: 'k', titel: 'Auskunft', run: auskunft } : null,
    gibtAuskunft ? { keys: 'z', titel: 'Mit einem anderen Betrieb zusammenführen', run: zusammen } : null,
    strasse ? { keys: 'h', titel: 'Wer war an dieser Anschrift?', run: () => void navigate(verlauf) } : null,
    { keys: 'Escape', titel: 'Zurück zum Register', run: () => void navigate(pfad('gewerbe?liste=REGISTER')) },
  ])
  return (
    <div className="gewerbe">
      <h1>{titel}</h1>
      <p>
        <Link to={pfad('gewerbe?liste=REGISTER')}>Zum Register</Link>
      </p>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Der Betrieb wird geladen" />}
      {data && !betrieb && <p>Das gibt es hier nicht (mehr).</p>}
      {betrieb && (
        <>
          {aktiv && (
            <div className="gewerbe-knoepfe">
              <Button keys="u" onClick={() => beginnen('ummeldung')}>
                Ummeldung
              </Button>
              <Button keys="x" onClick={() => beginnen('abmeldung')}>
                Abmeldung
              </Button>
              <Button kind="quiet" onClick={() => beginnen('anmeldung')}>
                Weitere Person anmelden
              </Button>
              <Amtsabmeldung betrieb={betrieb.id} />
            </div>
          )}
          {gibtAuskunft && (
            <div className="gewerbe-knoepfe">
              <Button keys="k" onClick={auskunft}>
                Auskunft
              </Button>
              <Button kind="quiet" keys="z" onClick={zusammen}>
                Zusammenführen …
              </Button>
            </div>
          )}
          {betrieb.status === 'STORNIERT' && (
            <Notice kind="info">Storniert: Von den Anzeigen dieses Betriebs gilt keine mehr.</Notice>
          )}
          <Verweise betrieb={betrieb} />
          <Details
            items={[
              betrieb.geschaeftsbezeichnung ? ['Geschäftsbezeichnung', betrieb.geschaeftsbezeichnung] : null,
              [
                'Betriebsstätte',
                strasse ? (
                  <span key="betriebsstaette">
                    {anschrift(betrieb)} <Link to={verlauf}>Wer war hier?</Link>
                  </span>
                ) : (
                  anschrift(betrieb) || 'nicht bekannt'
                ),
              ],
              ['Tätigkeit', betrieb.taetigkeit],
              betrieb.wzCode ? [`WZ ${betrieb.wzAusgabe ?? ''}`, `${betrieb.wzCode} ${betrieb.wzTitel ?? ''}`] : null,
              ['Beginn', formatDay(betrieb.beginn)],
              betrieb.ende ? ['Abgemeldet zum', formatDay(betrieb.ende)] : null,
              betrieb.akte
                ? [
                    'Akte',
                    <Link key="akte" to={pfad(`akte/${betrieb.akte.id}`)}>
                      {betrieb.akte.aktenzeichen}
                    </Link>,
                  ]
                : null,
            ]}
          />
          {betrieb.status !== 'ZUSAMMENGEFUEHRT' && <PersonenDesBetriebs betrieb={betrieb.id} />}
          <h2>Anzeigen</h2>
          <ul className="gewerbe-liste" aria-label="Anzeigen">
            {betrieb.anzeigen.map((anzeige) => (
              <li key={anzeige.id}>
                <Link to={pfad(`gewerbe/anzeige/${anzeige.id}`)}>
                  {[ART_NAMEN[anzeige.art], zusatz(anzeige), anzeige.name].filter(Boolean).join(', ')}
                </Link>
                <span className="neben">
                  {STATUS_NAMEN[anzeige.status]} · {formatDayOf(anzeige.eingangAm ?? anzeige.geaendertAm)}
                </span>
              </li>
            ))}
          </ul>
          <VerfahrenDesBetriebs betrieb={betrieb.id} />
          <MitteilungenDesBetriebs betrieb={betrieb.id} />
        </>
      )}
    </div>
  )
}
