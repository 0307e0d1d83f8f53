import { PAGE } from '@verbundakte/akte/web'
import {
  Badge,
  type Column,
  DateField,
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
import { Betriebsname } from '../Betriebsname.tsx'
import { GewerbeAnAnschriftDocument, type GewerbeAnAnschriftQuery } from '../generated/graphql.ts'
import { Liste } from '../Liste.tsx'
import { useRuhig } from '../use-ruhig.ts'
import '../gewerbe.css'

type Zeile = GewerbeAnAnschriftQuery['gewerbeAnAnschrift']['edges'][number]['node']

/** Who was at an address, and from when to when: as it is known today, or as it was known on a day. */
export function AnschriftScreen() {
  usePageTitle('Betriebe an einer Anschrift')
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const [text, setText] = useState(params.get('wo') ?? '')
  const wo = useRuhig(text.trim(), 200)
  const bekannt = params.get('bekannt')
  const merken = (name: 'wo' | 'bekannt', wert: string) =>
    setParams(
      (bisher) => {
        const neu = new URLSearchParams(bisher)
        if (wert) neu.set(name, wert)
        else neu.delete(name)
        return neu
      },
      { replace: true },
    )
  useShortcuts('Betriebe an einer Anschrift', [
    { keys: 'Escape', titel: 'Zurück zum Register', run: () => void navigate(pfad('gewerbe?liste=REGISTER')) },
  ])
  return (
    <div className="gewerbe">
      <h1>Betriebe an einer Anschrift</h1>
      <p>
        <Link to={pfad('gewerbe?liste=REGISTER')}>Zum Register</Link>
      </p>
      <div className="gewerbe-frage">
        <TextField
          name="anschrift"
          label="Anschrift"
          required
          hint="Straße und Hausnummer; ohne Hausnummer die ganze Straße"
          value={text}
          onChange={(wert) => {
            setText(wert)
            merken('wo', wert.trim())
          }}
        />
        <DateField
          name="bekannt"
          label="Wie bekannt am"
          hint="Leer: heute. Spätere Anzeigen und Berichtigungen zählen dann nicht."
          value={bekannt}
          onChange={(tag) => merken('bekannt', tag ?? '')}
        />
      </div>
      {wo === '' ? (
        <p>Geben Sie eine Anschrift ein.</p>
      ) : (
        <Verlauf key={`${wo} ${bekannt}`} wo={wo} bekannt={bekannt} />
      )}
    </div>
  )
}

function Verlauf({ wo, bekannt }: { readonly wo: string; readonly bekannt: string | null }) {
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  return (
    <Liste
      name={`anschrift:${wo}:${bekannt}`}
      schluessel={['anschrift', wo, bekannt ?? '']}
      titel={`Betriebe an der Anschrift ${wo}`}
      leer="Niemand"
      leerText={`An dieser Anschrift steht oder stand ${bekannt ? `am ${formatDay(bekannt)} ` : ''}kein Betrieb im Register.`}
      leerBild="search"
      spalten={SPALTEN}
      laden={async (after, signal) =>
        (await api.graphql(GewerbeAnAnschriftDocument, { anschrift: wo, bekannt, first: PAGE, after }, signal))
          .gewerbeAnAnschrift
      }
      id={({ betrieb }) => betrieb.id}
      onOpen={({ betrieb }) => void navigate(pfad(`gewerbe/betrieb/${betrieb.id}`))}
      fokus={false}
    />
  )
}

const SPALTEN: readonly Column<Zeile>[] = [
  {
    name: 'name',
    titel: 'Betrieb',
    header: true,
    cell: ({ betrieb, gesperrt }) => (
      <>
        <Betriebsname betrieb={betrieb} />
        {gesperrt && <Badge kind="geheim">Auskunftssperre</Badge>}
      </>
    ),
  },
  {
    name: 'zeit',
    titel: 'Dort von – bis',
    cell: ({ zeiten }) =>
      zeiten.length === 0
        ? 'nur irrtümlich eingetragen, berichtigt'
        : zeiten.map(({ ab, bis, anschrift, erfasst, endeErfasst }) => (
            <span key={ab} className="gewerbe-zeit">
              {bis ? `${formatDay(ab)} – ${formatDay(bis)}` : `seit ${formatDay(ab)}`}
              <span className="neben">
                {anschrift} · bekannt seit {formatDayOf(erfasst)}
                {endeErfasst ? `, das Ende seit ${formatDayOf(endeErfasst)}` : ''}
              </span>
            </span>
          )),
  },
]
