import { useApiQuery, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { Link, useNavigate } from 'react-router'
import { GaststaettenpruefungZahlDocument } from '../generated/graphql.ts'

/** From the Gewerbe to the other cases of the office; bans only for whoever may know of them. */
export function Verfahren() {
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const { data } = useApiQuery(['gewerbe', 'pruefungszahl'], GaststaettenpruefungZahlDocument, {})
  const zahl = data?.gaststaettenpruefungZahl ?? 0
  const gehen = (wohin: string) => () => void navigate(pfad(`gewerbe/${wohin}`))
  const untersagt = darf('lesen', 'Gewerbeuntersagung')
  useShortcuts('Verfahren', [
    { keys: 'p', titel: 'Prüfungen der Gaststätten', run: gehen('pruefungen') },
    { keys: 'f', titel: 'Feste', run: gehen('feste') },
    { keys: 'r', titel: 'Reisegewerbekarten', run: gehen('reisegewerbe') },
    untersagt ? { keys: 's', titel: 'Untersagungen', run: gehen('untersagungen') } : null,
  ])
  return (
    <>
      <Link to={pfad('gewerbe/pruefungen')}>Prüfungen{zahl > 0 ? ` (${zahl})` : ''}</Link>
      <Link to={pfad('gewerbe/feste')}>Feste</Link>
      <Link to={pfad('gewerbe/reisegewerbe')}>Reisegewerbe</Link>
      {untersagt && <Link to={pfad('gewerbe/untersagungen')}>Untersagungen</Link>}
    </>
  )
}
