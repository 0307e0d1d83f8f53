import { useApiQuery, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { Link, useNavigate } from 'react-router'
import { GewerberueckmeldungszahlDocument } from '../generated/graphql.ts'

/** From the Gewerbe to what follows a receipt. */
export function Verteilung() {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { data } = useApiQuery(['gewerbe', 'rueckmeldungszahl'], GewerberueckmeldungszahlDocument, {})
  const zahl = data?.gewerberueckmeldungszahl ?? 0
  useShortcuts('Verteilung', [
    { keys: 'v', titel: 'Übermittlungen', run: () => void navigate(pfad('gewerbe/uebermittlungen')) },
    { keys: 'm', titel: 'Rückmeldungen', run: () => void navigate(pfad('gewerbe/rueckmeldungen')) },
  ])
  return (
    <>
      <Link to={pfad('gewerbe/uebermittlungen')}>Übermittlungen</Link>
      <Link to={pfad('gewerbe/rueckmeldungen')}>Rückmeldungen{zahl > 0 ? ` (${zahl})` : ''}</Link>
    </>
  )
}
