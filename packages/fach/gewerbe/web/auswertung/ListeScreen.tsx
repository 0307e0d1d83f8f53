import { PAGE } from '@verbundakte/akte/web'
import {
  Badge,
  type Column,
  DateField,
  formatDay,
  formatNumber,
  SelectField,
  useApi,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { Betriebsname } from '../Betriebsname.tsx'
import {
  GewerbelisteDocument,
  GewerbelistenwahlDocument,
  GewerbelistenzahlDocument,
  type ListenZeileFragment,
} from '../generated/graphql.ts'
import { Liste } from '../Liste.tsx'
import { anschrift } from '../words.ts'
import '../gewerbe.css'
import './auswertung.css'

const FILTER = ['status', 'abschnitt', 'ort', 'rechtsform', 'von', 'bis'] as const
const STAND = {
  AKTIV: 'aktiv',
  ABGEMELDET: 'abgemeldet',
  STORNIERT: 'storniert',
  ZUSAMMENGEFUEHRT: 'zusammengeführt',
} as const

/** A part of the register, to look at and to take along. */
export function ListeScreen() {
  usePageTitle('Listen')
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const filter = Object.fromEntries(FILTER.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])))
  const schluessel = JSON.stringify(filter)
  const { data: wahl } = useApiQuery(['gewerbe', 'listenwahl'], GewerbelistenwahlDocument, {})
  const { data: zahl } = useApiQuery(['gewerbe', 'listenzahl', schluessel], GewerbelistenzahlDocument, { filter })
  const setzen = (name: string, wert: string | null | undefined) => {
    const neu = new URLSearchParams(params)
    if (wert) neu.set(name, wert)
    else neu.delete(name)
    setParams(neu, { replace: true })
  }
  const auswahl = (
    name: (typeof FILTER)[number],
    label: string,
    options: readonly { wert: string; titel: string }[],
  ) => (
    <SelectField
      label={label}
      name={name}
      required
      value={params.get(name) ?? ''}
      options={[{ wert: '', titel: 'alle' }, ...options]}
      onChange={(wert) => setzen(name, wert)}
    />
  )
  const datei = (format: string) =>
    `/gewerbe/liste.${format}?${new URLSearchParams({ ...filter, gemeinde: api.gemeinde })}`
  useShortcuts('Listen', [{ keys: 'Escape', titel: 'Zum Gewerbe', run: () => void navigate(pfad('gewerbe')) }])
  return (
    <div className="gewerbe">
      <h1>Listen</h1>
      <p>
        <Link to={pfad('gewerbe')}>Zum Gewerbe</Link>
      </p>
      <div className="listen-filter">
        {auswahl(
          'status',
          'Stand',
          Object.entries(STAND).map(([wert, titel]) => ({ wert, titel })),
        )}
        {auswahl(
          'abschnitt',
          'Wirtschaftszweig',
          (wahl?.gewerbeabschnitte ?? []).map(({ code, titel }) => ({ wert: code, titel: `${code} ${titel}` })),
        )}
        {auswahl(
          'ort',
          'Ort',
          (wahl?.gewerbeorte ?? []).map((ort) => ({ wert: ort, titel: ort })),
        )}
        {auswahl(
          'rechtsform',
          'Rechtsform',
          (wahl?.rechtsformen ?? []).map(({ code, name }) => ({ wert: code, titel: name })),
        )}
        <DateField
          label="Begonnen ab"
          name="von"
          required
          value={params.get('von')}
          onChange={(tag) => setzen('von', tag)}
        />
        <DateField
          label="Begonnen bis"
          name="bis"
          required
          value={params.get('bis')}
          onChange={(tag) => setzen('bis', tag)}
        />
      </div>
      <p role="status">{zahl ? betriebe(zahl.gewerbelistenzahl) : 'Betriebe werden gezählt'}</p>
      <p className="gewerbe-knoepfe">
        <a className="va-btn va-btn--secondary" href={datei('xlsx')} download>
          Als Excel-Datei
        </a>
        <a className="va-btn va-btn--secondary" href={datei('csv')} download>
          Als CSV
        </a>
      </p>
      <Liste
        name={`liste:${schluessel}`}
        schluessel={['liste', schluessel]}
        titel="Betriebe"
        leer="Nichts dabei"
        leerText="Mit dieser Auswahl steht nichts im Register."
        leerBild="search"
        spalten={SPALTEN}
        laden={async (after, signal) =>
          (await api.graphql(GewerbelisteDocument, { filter, first: PAGE, after }, signal)).gewerbeliste
        }
        id={({ id }) => id}
        onOpen={({ id }) => void navigate(pfad(`gewerbe/betrieb/${id}`))}
        fokus={false}
      />
    </div>
  )
}

function betriebe(zahl: number): string {
  return zahl === 1 ? '1 Betrieb' : `${formatNumber(zahl)} Betriebe`
}

const SPALTEN: readonly Column<ListenZeileFragment>[] = [
  {
    name: 'name',
    titel: 'Betrieb',
    header: true,
    cell: (betrieb) => <Betriebsname betrieb={betrieb} neben={anschrift(betrieb)} />,
  },
  { name: 'wz', titel: 'WZ', width: 'neben', cell: ({ wzCode }) => wzCode ?? '' },
  { name: 'beginn', titel: 'Beginn', width: 'schmal', cell: ({ beginn }) => formatDay(beginn) },
  {
    name: 'status',
    titel: 'Stand',
    width: 'schmal',
    cell: ({ status }) => <Badge kind={status === 'AKTIV' ? 'gut' : 'normal'}>{STAND[status]}</Badge>,
  },
]
