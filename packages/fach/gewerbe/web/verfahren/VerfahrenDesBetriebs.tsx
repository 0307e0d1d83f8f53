import { formatDay, useApiQuery, useGemeinde } from '@verbundakte/ui'
import { Link } from 'react-router'
import { PRUEFUNG_NAMEN } from '../gaststaette/words.ts'
import { GewerbebetriebPruefungenDocument } from '../generated/graphql.ts'

/** What runs beside the Anzeigen of a Betrieb; a ban begins here for whoever may make one. */
export function VerfahrenDesBetriebs({ betrieb }: { betrieb: string }) {
  const { pfad, darf } = useGemeinde()
  const { data } = useApiQuery(['gewerbe', 'betrieb', betrieb, 'pruefungen'], GewerbebetriebPruefungenDocument, {
    id: betrieb,
  })
  const pruefungen = data?.gewerbebetrieb?.gaststaettenpruefungen ?? []
  return (
    <>
      {darf('anlegen', 'Gewerbeuntersagung') && (
        <p>
          <Link to={pfad(`gewerbe/untersagungen/neu?betrieb=${betrieb}`)}>Untersagungsverfahren einleiten</Link>
        </p>
      )}
      {pruefungen.length > 0 && (
        <>
          <h2>Prüfungen</h2>
          <ul className="gewerbe-liste" aria-label="Prüfungen">
            {pruefungen.map(({ id, wer, stand, faelligAm }) => (
              <li key={id}>
                <Link to={pfad(`gewerbe/pruefung/${id}`)}>Zuverlässigkeit: {wer}</Link>
                <span className="neben">
                  {stand === 'OFFEN' ? `offen, bis ${formatDay(faelligAm)}` : PRUEFUNG_NAMEN[stand]}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
