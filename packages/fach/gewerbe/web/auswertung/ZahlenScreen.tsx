import {
  Notice,
  Progress,
  SelectField,
  sentenceFor,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { GewerbezahlenDocument } from '../generated/graphql.ts'
import { Monatsbild } from './Monatsbild.tsx'
import { Nachweis } from './Nachweis.tsx'
import { Zahlentafel } from './Zahlentafel.tsx'
import '../gewerbe.css'
import './auswertung.css'

/** An-, Um- and Abmeldungen of a year, by month and by Wirtschaftszweig, and that none is missing. */
export function ZahlenScreen() {
  usePageTitle('Zahlen')
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const diesesJahr = new Date().getFullYear()
  const jahre = Array.from({ length: 10 }, (_, i) => String(diesesJahr - i))
  const jahr = jahre.find((each) => each === params.get('jahr')) ?? String(diesesJahr)
  const { data, error } = useApiQuery(['gewerbe', 'zahlen', jahr], GewerbezahlenDocument, { jahr: Number(jahr) })
  useShortcuts('Zahlen', [{ keys: 'Escape', titel: 'Zum Gewerbe', run: () => void navigate(pfad('gewerbe')) }])
  return (
    <div className="gewerbe">
      <h1>Zahlen</h1>
      <p>
        <Link to={pfad('gewerbe')}>Zum Gewerbe</Link>
      </p>
      <SelectField
        label="Jahr"
        name="jahr"
        required
        value={jahr}
        options={jahre.map((each) => ({ wert: each, titel: each }))}
        onChange={(wert) => setParams({ jahr: wert }, { replace: true })}
      />
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Das Jahr wird gezählt" />}
      {data && (
        <>
          <h2>Nach Monaten</h2>
          <Monatsbild monate={data.gewerbezahlen.monate} jahr={jahr} />
          <Zahlentafel titel={`Bescheinigte Anzeigen ${jahr}`} erste="Monat" zeilen={data.gewerbezahlen.monate} summe />
          <h2>Nach Wirtschaftszweigen</h2>
          <Zahlentafel
            titel={`Bescheinigte Anzeigen ${jahr} und aktive Betriebe heute`}
            erste="Abschnitt"
            zeilen={data.gewerbezahlen.abschnitte}
          />
          <h2>Vollständigkeit</h2>
          <Nachweis jahr={jahr} nachweis={data.gewerbenummernnachweis} />
        </>
      )}
    </div>
  )
}
