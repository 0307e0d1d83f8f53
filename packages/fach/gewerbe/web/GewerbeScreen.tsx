import { PAGE } from '@verbundakte/akte/web'
import {
  Badge,
  Button,
  type Column,
  formatDay,
  formatDayOf,
  TextField,
  useApi,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { Auswertung } from './auswertung/Auswertung.tsx'
import { Betriebsname } from './Betriebsname.tsx'
import {
  type AnzeigeZeileFragment,
  type BetriebZeileFragment,
  GewerbeanzeigenDocument,
  GewerbebetriebeDocument,
} from './generated/graphql.ts'
import { Liste } from './Liste.tsx'
import { Mitteilungen } from './mitteilung/Mitteilungen.tsx'
import { Verteilung } from './uebermittlung/Verteilung.tsx'
import { useRuhig } from './use-ruhig.ts'
import { Verfahren } from './verfahren/Verfahren.tsx'
import { ART_NAMEN, anschrift, faellig, zusatz } from './words.ts'
import './gewerbe.css'

const LISTEN = [
  { wert: 'EINGEGANGEN', titel: 'Eingang' },
  { wert: 'NACHGEFORDERT', titel: 'Nachgefordert' },
  { wert: 'ENTWURF', titel: 'Entwürfe' },
  { wert: 'REGISTER', titel: 'Register' },
] as const
type Welche = (typeof LISTEN)[number]['wert']

/** What waits for its receipt, what is being written, and the register. */
export function GewerbeScreen() {
  usePageTitle('Gewerbe')
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const liste = LISTEN.find(({ wert }) => wert === params.get('liste'))?.wert ?? 'EINGEGANGEN'
  const neu = () => void navigate(pfad('gewerbe/neu'))
  const schreibt = darf('anlegen', 'Gewerbeanzeige')
  useShortcuts('Gewerbe', [schreibt ? { keys: 'n', titel: 'Neue Gewerbe-Anmeldung', run: neu } : null])
  return (
    <div className="gewerbe">
      <header className="gewerbe-kopf">
        <h1>Gewerbe</h1>
        {schreibt && (
          <Button kind="primary" icon="add" keys="n" onClick={neu}>
            Neue Anmeldung
          </Button>
        )}
      </header>
      <div className="gewerbe-knoepfe">
        {LISTEN.map(({ wert, titel }) => (
          <Button
            key={wert}
            kind="quiet"
            pressed={wert === liste}
            onClick={() => setParams(wert === 'EINGEGANGEN' ? {} : { liste: wert }, { replace: true })}
          >
            {titel}
          </Button>
        ))}
        <Verteilung />
        <Auswertung />
        <Verfahren />
        <Mitteilungen />
      </div>
      {darf('anlegen', 'Gewerbegebuehr') && (
        <p>
          <Link to={pfad('gewerbe/einrichten')}>Gewerbe einrichten</Link>
        </p>
      )}
      {liste === 'REGISTER' ? <Register /> : <Anzeigen key={liste} liste={liste} />}
    </div>
  )
}

/** In the lists of what came in: whether somebody has looked at it for its form. */
const FORM = [
  { wert: null, titel: 'Alle', nur: null },
  { wert: 'offen', titel: 'Ungeprüft', nur: false },
  { wert: 'geprueft', titel: 'Formell geprüft', nur: true },
] as const

function useForm(liste: Welche) {
  const [params, setParams] = useSearchParams()
  const gefragt = liste === 'EINGEGANGEN' || liste === 'NACHGEFORDERT'
  const form = (gefragt && FORM.find(({ wert }) => wert === params.get('form'))) || FORM[0]
  const setzen = (wert: string | null) =>
    setParams(
      (jetzt) => {
        if (wert === null) jetzt.delete('form')
        else jetzt.set('form', wert)
        return jetzt
      },
      { replace: true },
    )
  const wahl = gefragt && (
    <fieldset className="gewerbe-knoepfe gewerbe-form-wahl">
      <legend className="va-hidden">Formelle Prüfung</legend>
      {FORM.map(({ wert, titel }) => (
        <Button key={titel} kind="quiet" pressed={wert === form.wert} onClick={() => setzen(wert)}>
          {titel}
        </Button>
      ))}
    </fieldset>
  )
  return { nur: form.nur, wahl }
}

function Anzeigen({ liste }: { liste: Exclude<Welche, 'REGISTER'> }) {
  const { nur, wahl } = useForm(liste)
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  return (
    <>
      {wahl}
      <Liste
        name={liste}
        schluessel={['anzeigen', liste, String(nur)]}
        titel={LISTEN.find(({ wert }) => wert === liste)?.titel ?? ''}
        leer={nur === null ? LEER[liste] : 'Nichts dabei'}
        leerText="Eine neue Anmeldung beginnt mit „n“; Um- und Abmeldungen beginnen beim Betrieb im Register."
        spalten={ANZEIGE_SPALTEN}
        laden={async (after, signal) =>
          (await api.graphql(GewerbeanzeigenDocument, { status: liste, geprueft: nur, first: PAGE, after }, signal))
            .gewerbeanzeigen
        }
        id={({ id }) => id}
        onOpen={({ id }) => void navigate(pfad(`gewerbe/anzeige/${id}`))}
      />
    </>
  )
}

function Register() {
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const suche = useRuhig(text, 200)
  return (
    <>
      <TextField
        name="suche"
        label="Im Register suchen"
        required
        hint="Name, Tätigkeit oder Straße"
        value={text}
        onChange={setText}
      />
      {/\p{L}{3}.*\d/u.test(suche) && (
        <p>
          <Link to={pfad(`gewerbe/anschrift?${new URLSearchParams({ wo: suche.trim() })}`)}>
            Wer war an der Anschrift „{suche.trim()}“?
          </Link>
        </p>
      )}
      <Liste
        name="register"
        schluessel={['betriebe', suche]}
        titel="Register"
        leer="Nichts gefunden"
        leerText="Im Register steht, was bescheinigt ist."
        leerBild="search"
        spalten={BETRIEB_SPALTEN}
        laden={async (after, signal) =>
          (await api.graphql(GewerbebetriebeDocument, { suche, first: PAGE, after }, signal)).gewerbebetriebe
        }
        id={({ id }) => id}
        onOpen={({ id }) => void navigate(pfad(`gewerbe/betrieb/${id}`))}
        fokus={false}
      />
    </>
  )
}

const LEER = {
  EINGEGANGEN: 'Alles bescheinigt',
  NACHGEFORDERT: 'Nichts nachgefordert',
  ENTWURF: 'Keine Entwürfe',
} as const

const ANZEIGE_SPALTEN: readonly Column<AnzeigeZeileFragment>[] = [
  {
    name: 'name',
    titel: 'Wer',
    header: true,
    cell: (anzeige) => (
      <>
        {anzeige.name}
        <span className="neben">
          {[ART_NAMEN[anzeige.art], zusatz(anzeige), anzeige.geprueftAm && 'formell geprüft']
            .filter(Boolean)
            .join(' · ')}
        </span>
      </>
    ),
  },
  {
    name: 'frist',
    titel: 'Frist',
    width: 'schmal',
    cell: ({ ampel, bescheinigungBis, geaendertAm }) =>
      ampel && bescheinigungBis ? (
        <>
          bis {formatDay(bescheinigungBis)}
          <span className={`neben gewerbe-ampel-${ampel}`}>{faellig(ampel, bescheinigungBis)}</span>
        </>
      ) : (
        formatDayOf(geaendertAm)
      ),
  },
]

const BETRIEB_SPALTEN: readonly Column<BetriebZeileFragment>[] = [
  {
    name: 'name',
    titel: 'Betrieb',
    header: true,
    cell: (betrieb) => <Betriebsname betrieb={betrieb} neben={anschrift(betrieb)} />,
  },
  {
    name: 'status',
    titel: 'Stand',
    width: 'schmal',
    cell: ({ status }) =>
      status === 'AKTIV' ? (
        <Badge kind="gut">aktiv</Badge>
      ) : (
        <Badge>{status === 'STORNIERT' ? 'storniert' : 'abgemeldet'}</Badge>
      ),
  },
]
