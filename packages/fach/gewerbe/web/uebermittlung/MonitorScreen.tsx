import { PAGE, usePaged } from '@verbundakte/akte/web'
import {
  Button,
  EmptyState,
  formatDay,
  formatNumber,
  Notice,
  Progress,
  SelectField,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import { Link, useNavigate, useSearchParams } from 'react-router'
import {
  GewerbeempfaengerDocument,
  GewerbeuebermittlungenDocument,
  type Gewerbeuebermittlungsstand,
  GewerbeuebermittlungszahlenDocument,
} from '../generated/graphql.ts'
import { ART_NAMEN } from '../words.ts'
import { UebermittlungListe } from './UebermittlungListe.tsx'
import { useBedienen } from './use-bedienen.ts'
import { UEBERMITTLUNG_NAMEN } from './words.ts'
import '../gewerbe.css'
import './uebermittlung.css'

// Object.keys forgets its types; the table is a constant.
const STAENDE = Object.keys(UEBERMITTLUNG_NAMEN) as Gewerbeuebermittlungsstand[]

/** What was sent to whom, what hangs and why: for the whole Gemeinde. */
export function MonitorScreen() {
  usePageTitle('Übermittlungen')
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { data: zahlen } = useApiQuery(['gewerbe', 'uebermittlungszahlen'], GewerbeuebermittlungszahlenDocument, {})
  const alle = zahlen?.gewerbeuebermittlungszahlen
  useShortcuts('Übermittlungen', [
    { keys: 'e', titel: 'Empfänger', run: () => void navigate(pfad('gewerbe/empfaenger')) },
    { keys: 'Escape', titel: 'Zum Gewerbe', run: () => void navigate(pfad('gewerbe')) },
  ])
  return (
    <div className="gewerbe">
      <h1>Übermittlungen</h1>
      <p>
        <Link to={pfad('gewerbe')}>Zum Gewerbe</Link> · <Link to={pfad('gewerbe/empfaenger')}>Empfänger</Link>
      </p>
      {alle && alle.statistikUeberfaellig > 0 && (
        <Notice kind="danger">
          {formatNumber(alle.statistikUeberfaellig)} an das Statistische Landesamt überfällig (§ 3 Abs. 5 GewAnzV).
        </Notice>
      )}
      {alle?.statistikBis && alle.statistikUeberfaellig === 0 && (
        <p>Nächste Frist an das Statistische Landesamt: {formatDay(alle.statistikBis)}.</p>
      )}
      <Liste je={new Map(alle?.je.map(({ stand, anzahl }) => [stand, anzahl]))} spaet={alle?.ueberfaellig ?? 0} />
    </div>
  )
}

function Liste({ je, spaet }: { je: ReadonlyMap<Gewerbeuebermittlungsstand, number>; spaet: number }) {
  const api = useApi()
  const { pfad } = useGemeinde()
  const { alle } = useBedienen()
  const [params, setParams] = useSearchParams()
  const stand = STAENDE.find((each) => each === params.get('stand')) ?? null
  const ueberfaellig = params.get('spaet') === 'ja'
  const empfaenger = params.get('an')
  const { data: verzeichnis } = useApiQuery(['gewerbe', 'empfaenger'], GewerbeempfaengerDocument, {})
  const an = verzeichnis?.gewerbeempfaenger.find(({ id }) => id === empfaenger)
  const wahl = { stand, empfaenger, ueberfaellig }
  const { rows, more, isPending, error } = usePaged(
    ['gewerbe', 'uebermittlungen', JSON.stringify(wahl)],
    async (after, signal) =>
      (await api.graphql(GewerbeuebermittlungenDocument, { wahl, first: PAGE, after }, signal)).gewerbeuebermittlungen,
  )
  const setzen = (werte: Record<string, string | null>) => {
    const neu = new URLSearchParams(params)
    for (const [name, wert] of Object.entries(werte)) {
      if (wert) neu.set(name, wert)
      else neu.delete(name)
    }
    setParams(neu, { replace: true })
  }
  return (
    <>
      <div className="gewerbe-knoepfe">
        <Button kind="quiet" pressed={!stand && !ueberfaellig} onClick={() => setzen({ stand: null, spaet: null })}>
          Alle
        </Button>
        <Button kind="quiet" pressed={ueberfaellig} onClick={() => setzen({ stand: null, spaet: 'ja' })}>
          überfällig ({formatNumber(spaet)})
        </Button>
        {STAENDE.map((each) => (
          <Button key={each} kind="quiet" pressed={each === stand} onClick={() => setzen({ stand: each, spaet: null })}>
            {UEBERMITTLUNG_NAMEN[each]} ({anzahl(je.get(each) ?? 0)})
          </Button>
        ))}
      </div>
      <div className="uebermittlung-filter">
        <SelectField
          label="Empfänger"
          name="empfaenger"
          value={empfaenger ?? ''}
          options={[
            { wert: '', titel: 'alle' },
            ...(verzeichnis?.gewerbeempfaenger ?? []).map(({ id, name }) => ({ wert: id, titel: name })),
          ]}
          onChange={(id) => setzen({ an: id || null })}
        />
        {an && <Button onClick={() => void alle(an.id, an.name)}>Alles an {an.name} erneut senden</Button>}
      </div>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {isPending && <Progress label="Übermittlungen werden geladen" />}
      <UebermittlungListe
        label="Übermittlungen"
        zeilen={rows}
        titel={({ anzeige, empfaenger: name, klassenname }) => (
          <>
            {anzeige ? (
              <Link to={pfad(`gewerbe/anzeige/${anzeige.id}`)}>
                {ART_NAMEN[anzeige.art]}, {anzeige.name}
              </Link>
            ) : (
              'Gewerbeanzeige'
            )}{' '}
            an {name ?? klassenname}
          </>
        )}
      />
      {more && (
        <Button onClick={more.load} disabled={more.pending}>
          Weitere laden
        </Button>
      )}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState icon="check" title="Nichts dabei">
          Übermittelt wird, was bescheinigt ist.
        </EmptyState>
      )}
    </>
  )
}

/** The server counts what is done up to a thousand, and says that there are more by one more. */
function anzahl(zahl: number): string {
  return zahl > 1000 ? `mehr als ${formatNumber(1000)}` : formatNumber(zahl)
}
