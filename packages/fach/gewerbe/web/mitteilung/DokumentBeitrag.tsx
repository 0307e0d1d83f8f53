import type {} from '@verbundakte/akte/web'
import { useApiQuery, useGemeinde } from '@verbundakte/ui'
import { Link } from 'react-router'
import { MitteilungsortDocument } from '../generated/graphql.ts'

/** Below a letter that came in: what the Gewerbe can make of it, or has made. */
export function DokumentBeitrag({ dokument }: { dokument: string }) {
  const { pfad, darf } = useGemeinde()
  const { data } = useApiQuery(
    ['gewerbe', 'mitteilungsort', dokument],
    MitteilungsortDocument,
    { dokument },
    { enabled: darf('anlegen', 'Behoerdenmitteilung') },
  )
  const ort = data?.mitteilungsort
  if (!ort) return null
  return (
    <section className="angaben-teil" aria-label="Gewerbe">
      <h2>Gewerbe</h2>
      <p>
        {ort.mitteilung ? (
          <Link to={pfad(`gewerbe/mitteilung/${ort.mitteilung.id}`)}>Mitteilung an das Gewerbeamt</Link>
        ) : (
          <Link to={pfad(`gewerbe/mitteilungen/neu?dokument=${dokument}`)}>Als Mitteilung einer Behörde aufnehmen</Link>
        )}
      </p>
    </section>
  )
}
