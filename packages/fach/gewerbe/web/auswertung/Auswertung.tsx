import { useGemeinde, useShortcuts } from '@verbundakte/ui'
import { Link, useNavigate } from 'react-router'

/** From the Gewerbe to what is made of the register. */
export function Auswertung() {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  useShortcuts('Auswertung', [
    { keys: 'l', titel: 'Listen', run: () => void navigate(pfad('gewerbe/listen')) },
    { keys: 'z', titel: 'Zahlen', run: () => void navigate(pfad('gewerbe/zahlen')) },
  ])
  return (
    <>
      <Link to={pfad('gewerbe/listen')}>Listen</Link>
      <Link to={pfad('gewerbe/zahlen')}>Zahlen</Link>
      <Link to={pfad('gewerbe/auskuenfte')}>Auskünfte</Link>
      <Link to={pfad('gewerbe/loeschungen')}>Löschungen</Link>
    </>
  )
}
