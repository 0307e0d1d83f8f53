import { PAGE, usePaged } from '@verbundakte/akte/web'
import {
  Badge,
  type Column,
  DateField,
  EmptyState,
  formatDay,
  formatDayOf,
  ListGrid,
  Notice,
  Progress,
  sentenceFor,
  TextField,
  useApi,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { GewerbeAnAnschriftDocument, type GewerbeAnAnschriftQuery } from '../generated/graphql.ts'
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
  const [chosen, setChosen] = useState<string | null>(null)
  const { rows, more, isPending, error } = usePaged(
    ['gewerbe', 'anschrift', wo, bekannt ?? ''],
    async (after, signal) =>
      (await api.graphql(GewerbeAnAnschriftDocument, { anschrift: wo, bekannt, first: PAGE, after }, signal))
        .gewerbeAnAnschrift,
  )
  return (
    <>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {isPending && <Progress label="Die Betriebe werden gesucht" />}
      {rows.length > 0 && (
        <ListGrid
          label={`Betriebe an der Anschrift ${wo}`}
          name={`gewerbe:anschrift:${wo}:${bekannt}`}
          rows={rows}
          rowId={({ betrieb }) => betrieb.id}
          columns={SPALTEN}
          selected={chosen ?? rows[0]?.betrieb.id ?? null}
          onSelect={({ betrieb }) => setChosen(betrieb.id)}
          onOpen={({ betrieb }) => void navigate(pfad(`gewerbe/betrieb/${betrieb.id}`))}
          more={more}
        />
      )}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState icon="search" title="Niemand">
          An dieser Anschrift steht oder stand {bekannt ? `am ${formatDay(bekannt)} ` : ''}kein Betrieb im Register.
        </EmptyState>
      )}
    </>
  )
}

const SPALTEN: readonly Column<Zeile>[] = [
  {
    name: 'name',
    titel: 'Betrieb',
    header: true,
    cell: ({ betrieb, gesperrt }) => (
      <>
        {betrieb.name}
        {betrieb.geschaeftsbezeichnung ? `, ${betrieb.geschaeftsbezeichnung}` : ''}
        <span className="neben">{betrieb.taetigkeit}</span>
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
