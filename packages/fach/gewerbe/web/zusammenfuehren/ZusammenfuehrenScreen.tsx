import { Notice, Progress, sentenceFor, useApiQuery, useGemeinde, usePageTitle, useShortcuts } from '@verbundakte/ui'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { GewerbebetriebDocument } from '../generated/graphql.ts'
import { AnderenSuchen } from './AnderenSuchen.tsx'
import { Vergleich } from './Vergleich.tsx'
import '../gewerbe.css'
import './zusammenfuehren.css'

/** Two rows of the register that may be one Betrieb: which is the other one, what they say, and what would be. */
export function ZusammenfuehrenScreen() {
  const { id = '' } = useParams()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const mit = params.get('mit')
  const { data, error } = useApiQuery(['gewerbe', 'betrieb', id], GewerbebetriebDocument, { id })
  const betrieb = data?.gewerbebetrieb
  const titel = `Zusammenführen${betrieb ? `: ${betrieb.name}` : ''}`
  usePageTitle(titel)
  useShortcuts('Zusammenführen', [
    {
      keys: 'Escape',
      titel: mit ? 'Anderen Betrieb wählen' : 'Zurück zum Betrieb',
      run: () => (mit ? setParams({}) : void navigate(pfad(`gewerbe/betrieb/${id}`))),
    },
  ])
  return (
    <div className="gewerbe">
      <h1>{titel}</h1>
      <p>
        <Link to={pfad(`gewerbe/betrieb/${id}`)}>Zum Betrieb</Link>
      </p>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Der Betrieb wird geladen" />}
      {data && !betrieb && <p>Das gibt es hier nicht (mehr).</p>}
      {betrieb && !mit && <AnderenSuchen betrieb={betrieb} onWahl={(anderer) => setParams({ mit: anderer })} />}
      {betrieb && mit && <Vergleich eine={id} andere={mit} onAndere={() => setParams({})} />}
    </div>
  )
}
