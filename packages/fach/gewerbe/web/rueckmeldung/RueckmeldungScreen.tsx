import { PAGE, usePaged } from '@verbundakte/akte/web'
import {
  Badge,
  Button,
  EmptyState,
  formatDay,
  formatDayOf,
  Notice,
  Progress,
  sentenceFor,
  useApi,
  useGemeinde,
  usePageTitle,
  useRefresh,
  useShortcuts,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import {
  GewerberueckmeldungenDocument,
  GewerberueckmeldungZurueckholenDocument,
  type RueckmeldungZeileFragment as Zeile,
} from '../generated/graphql.ts'
import { AblehnenDialog, BetriebDialog, GemeindeDialog } from './dialoge.tsx'
import { RUECKMELDUNG_NAMEN } from './words.ts'
import '../gewerbe.css'
import '../uebermittlung/uebermittlung.css'

const LISTEN = [
  { wert: 'offen', titel: 'Zu entscheiden', richtung: 'EIN', offen: true },
  { wert: 'ein', titel: 'Eingegangen', richtung: 'EIN', offen: false },
  { wert: 'aus-offen', titel: 'Nicht hinausgegangen', richtung: 'AUS', offen: true },
  { wert: 'aus', titel: 'Gesendet', richtung: 'AUS', offen: false },
] as const

/** An Abmeldung that came to nothing stands for none. */
const OHNE_FOLGE: readonly string[] = ['VERWORFEN', 'ZURUECKGEWIESEN', 'WEITERGELEITET']

/** Who has moved away, as other authorities say; and who has moved in, as we told them. */
export function RueckmeldungScreen() {
  usePageTitle('Rückmeldungen')
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const liste = LISTEN.find(({ wert }) => wert === params.get('liste')) ?? LISTEN[0]
  useShortcuts('Rückmeldungen', [{ keys: 'Escape', titel: 'Zum Gewerbe', run: () => void navigate(pfad('gewerbe')) }])
  return (
    <div className="gewerbe">
      <h1>Rückmeldungen</h1>
      <p>
        <Link to={pfad('gewerbe')}>Zum Gewerbe</Link>
      </p>
      <div className="gewerbe-knoepfe">
        {LISTEN.map(({ wert, titel }) => (
          <Button
            key={wert}
            kind="quiet"
            pressed={wert === liste.wert}
            onClick={() => setParams(wert === 'offen' ? {} : { liste: wert }, { replace: true })}
          >
            {titel}
          </Button>
        ))}
      </div>
      <Liste key={liste.wert} {...liste} />
    </div>
  )
}

function Liste({ titel, richtung, offen }: (typeof LISTEN)[number]) {
  const api = useApi()
  const [offenes, setOffenes] = useState<{ was: 'betrieb' | 'ablehnen' | 'gemeinde'; zeile: Zeile } | null>(null)
  const { rows, more, isPending, error } = usePaged(
    ['gewerbe', 'rueckmeldungen', richtung, String(offen)],
    async (after, signal) =>
      (await api.graphql(GewerberueckmeldungenDocument, { richtung, offen, first: PAGE, after }, signal))
        .gewerberueckmeldungen,
  )
  const zu = () => setOffenes(null)
  return (
    <>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {isPending && <Progress label="Rückmeldungen werden geladen" />}
      <ul className="gewerbe-liste uebermittlung-liste" aria-label={titel}>
        {rows.map((zeile) => (
          <Eintrag key={zeile.id} zeile={zeile} onOpen={(was) => setOffenes({ was, zeile })} />
        ))}
      </ul>
      {more && (
        <Button onClick={more.load} disabled={more.pending}>
          Weitere laden
        </Button>
      )}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState icon="check" title="Nichts dabei">
          {richtung === 'EIN'
            ? 'Was sicher passt, wird von selbst abgemeldet. Hier steht, was jemand entscheiden muss.'
            : 'Gesendet wird, wenn ein Betrieb aus einer anderen Gemeinde hierher verlegt und bescheinigt ist.'}
        </EmptyState>
      )}
      {offenes?.was === 'betrieb' && <BetriebDialog zeile={offenes.zeile} onClose={zu} />}
      {offenes?.was === 'ablehnen' && <AblehnenDialog zeile={offenes.zeile} onClose={zu} />}
      {offenes?.was === 'gemeinde' && <GemeindeDialog zeile={offenes.zeile} onClose={zu} />}
    </>
  )
}

interface EintragProps {
  readonly zeile: Zeile
  readonly onOpen: (was: 'betrieb' | 'ablehnen' | 'gemeinde') => void
}

function Eintrag({ zeile, onOpen }: EintragProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const { pfad } = useGemeinde()
  const { name, stand, grund, beginn, bisher, kuenftig, anzeige, richtung, vonAgs, anAgs } = zeile
  const darf = zeile.darf.includes('aendern')
  const ein = richtung === 'EIN'
  const wessen = <span className="va-hidden">: {name}</span>
  const zurueckholen = async () => {
    try {
      await api.graphql(GewerberueckmeldungZurueckholenDocument, { id: zeile.id })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
    await refresh('gewerbe')
  }
  return (
    <li>
      <div>
        <strong>{name}</strong>{' '}
        <Badge kind={stand === 'ERLEDIGT' || stand === 'ANGENOMMEN' ? 'gut' : 'normal'}>
          {RUECKMELDUNG_NAMEN[stand]}
        </Badge>
        <span className="neben">
          bisher {bisher ?? 'unbekannt'} · ab {formatDay(beginn)} {kuenftig ?? 'unbekannt'}
        </span>
        {grund && <span className="neben">{grund}</span>}
        <span className="neben">
          {ein ? `von ${vonAgs}` : `an ${anAgs === '00000000' ? 'wen, ist offen' : anAgs}`} ·{' '}
          {formatDayOf(zeile.angelegtAm)}
          {anzeige && (
            <>
              {' · '}
              <Link to={pfad(`gewerbe/anzeige/${anzeige.id}`)}>
                {!ein ? 'Anmeldung' : anzeige.status === 'BESCHEINIGT' ? 'Abmeldung' : 'Abmeldung vervollständigen'}
                {wessen}
              </Link>
            </>
          )}
        </span>
      </div>
      {darf && ein && stand === 'OFFEN' && (!anzeige || OHNE_FOLGE.includes(anzeige.status)) && (
        <>
          <Button onClick={() => onOpen('betrieb')}>Betrieb wählen{wessen}</Button>
          <Button kind="quiet" onClick={() => onOpen('ablehnen')}>
            Ablehnen{wessen}
          </Button>
        </>
      )}
      {darf && ein && stand === 'ABGELEHNT' && (
        <Button kind="quiet" onClick={() => void zurueckholen()}>
          Zurückholen{wessen}
        </Button>
      )}
      {darf && !ein && (stand === 'OFFEN' || stand === 'FEHLGESCHLAGEN' || stand === 'ABGELEHNT') && (
        <>
          <Button onClick={() => onOpen('gemeinde')}>
            {stand === 'OFFEN' ? 'Bisherige Gemeinde nennen' : 'Erneut senden'}
            {wessen}
          </Button>
          <Button kind="quiet" onClick={() => onOpen('ablehnen')}>
            Abschließen{wessen}
          </Button>
        </>
      )}
    </li>
  )
}
