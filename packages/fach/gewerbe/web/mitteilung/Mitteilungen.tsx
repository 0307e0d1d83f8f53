import { useApiQuery, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { Link, useNavigate } from 'react-router'
import { BehoerdenmitteilungZahlDocument } from '../generated/graphql.ts'

/** From the Gewerbe to what other authorities have said, with how much of it is open. */
export function Mitteilungen() {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { data } = useApiQuery(['gewerbe', 'mitteilungszahl'], BehoerdenmitteilungZahlDocument, {})
  const zahl = data?.behoerdenmitteilungZahl ?? 0
  useShortcuts('Mitteilungen', [
    { keys: 'b', titel: 'Mitteilungen anderer Behörden', run: () => void navigate(pfad('gewerbe/mitteilungen')) },
  ])
  return <Link to={pfad('gewerbe/mitteilungen')}>Mitteilungen{zahl > 0 ? ` (${zahl})` : ''}</Link>
}
