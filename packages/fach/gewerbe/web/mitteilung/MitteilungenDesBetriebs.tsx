import { formatDay, useApiQuery, useGemeinde } from '@verbundakte/ui'
import { Link } from 'react-router'
import { BetriebMitteilungenDocument } from '../generated/graphql.ts'
import { MITGETEILT, MITTEILUNGSSTAND } from './words.ts'

/** What other authorities have said of a Betrieb; another one begins here. */
export function MitteilungenDesBetriebs({ betrieb }: { betrieb: string }) {
  const { pfad, darf } = useGemeinde()
  const { data } = useApiQuery(['gewerbe', 'betrieb', betrieb, 'mitteilungen'], BetriebMitteilungenDocument, {
    id: betrieb,
  })
  const alle = data?.gewerbebetrieb?.mitteilungen ?? []
  return (
    <>
      {darf('anlegen', 'Behoerdenmitteilung') && (
        <p>
          <Link to={pfad(`gewerbe/mitteilungen/neu?betrieb=${betrieb}`)}>Mitteilung einer Behörde aufnehmen</Link>
        </p>
      )}
      {alle.length > 0 && (
        <>
          <h2>Mitteilungen anderer Behörden</h2>
          <ul className="gewerbe-liste" aria-label="Mitteilungen">
            {alle.map(({ id, was, zum, stelle, stand, bis }) => (
              <li key={id}>
                <Link to={pfad(`gewerbe/mitteilung/${id}`)}>
                  {MITGETEILT[was]}
                  {zum ? ` zum ${formatDay(zum)}` : ''}
                </Link>
                <span className="neben">
                  {[stelle, stand === 'OFFEN' ? `offen, bis ${formatDay(bis)}` : MITTEILUNGSSTAND[stand]].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
