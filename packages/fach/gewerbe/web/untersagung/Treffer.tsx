import { formatDay, Notice, useApiQuery, useGemeinde } from '@verbundakte/ui'
import { Link } from 'react-router'
import { GewerbeuntersagungenZuAnzeigeDocument } from '../generated/graphql.ts'

/** Whether a ban is enforceable against somebody in this Anzeige. Whoever may not know is not even asked. */
export function Treffer({ anzeige }: { anzeige: string }) {
  const { pfad, darf } = useGemeinde()
  const { data } = useApiQuery(
    ['gewerbe', 'untersagungstreffer', anzeige],
    GewerbeuntersagungenZuAnzeigeDocument,
    { id: anzeige },
    { enabled: darf('lesen', 'Gewerbeuntersagung') },
  )
  return (data?.gewerbeuntersagungenZuAnzeige ?? []).map((fall) => (
    <Notice key={fall.id} kind="warning">
      Vollziehbare Untersagung, die dieselbe Person meinen kann ({[fall.vornamen, fall.name].filter(Boolean).join(' ')}
      ), seit {fall.vollziehbarAb ? formatDay(fall.vollziehbarAb) : ''}:{' '}
      <Link to={pfad(`gewerbe/untersagung/${fall.id}`)}>{fall.alleGewerbe ? 'alle Gewerbe' : fall.gewerbe}</Link>. Die
      Bescheinigung darf deswegen nicht verweigert werden.
    </Notice>
  ))
}
