import { Notice, useApiQuery, useGemeinde } from '@verbundakte/ui'
import { Link } from 'react-router'
import { type Baum, textAn } from './baum.ts'
import { AehnlicheGewerbebetriebeDocument } from './generated/graphql.ts'
import { useRuhig } from './use-ruhig.ts'
import { anschrift } from './words.ts'

/** Betriebe that may be this one already, while it is being typed. */
export function Aehnliche({ inhalt }: { inhalt: Baum }) {
  const { pfad } = useGemeinde()
  const name = ['eingetragenerName', 'person.vornamen', 'person.name']
    .map((each) => textAn(inhalt, each))
    .join(' ')
    .trim()
  const strasse = textAn(inhalt, 'betriebsstaette.anschrift.strasse')
  const gefragt = useRuhig(JSON.stringify([name, strasse]), 400)
  const { data } = useApiQuery(
    ['gewerbe', 'aehnlich', gefragt],
    AehnlicheGewerbebetriebeDocument,
    { name, strasse },
    { enabled: name.length > 2 },
  )
  const gefunden = data?.aehnlicheGewerbebetriebe ?? []
  if (gefunden.length === 0) return null
  return (
    <Notice kind="info">
      Im Register steht schon:
      <ul className="gewerbe-liste">
        {gefunden.map((betrieb) => (
          <li key={betrieb.id}>
            <Link to={pfad(`gewerbe/betrieb/${betrieb.id}`)}>{betrieb.name}</Link>
            <span className="neben">{[betrieb.taetigkeit, anschrift(betrieb)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
