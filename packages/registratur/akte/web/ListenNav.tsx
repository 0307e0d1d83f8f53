import { Beitraege, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { NavLink, useNavigate } from 'react-router'
import type {} from './places.ts'

/** The lists everybody has: their own Akten, those of their offices; and what others add. */
export function ListenNav() {
  const { eigeneAemter, pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  useShortcuts('Gehe zu', [{ keys: 'g m', titel: 'Meine Akten', run: () => void navigate(pfad('akten/meine')) }])
  return (
    <nav className="listen" aria-label="Listen">
      <NavLink to={pfad('akten')} end>
        Alle Akten
      </NavLink>
      <NavLink to={pfad('akten/meine')}>Meine Akten</NavLink>
      {eigeneAemter.map((amt) => (
        <NavLink key={amt.kuerzel} to={pfad(`akten/amt/${encodeURIComponent(amt.kuerzel)}`)}>
          {amt.name}
        </NavLink>
      ))}
      {darf('aendern', 'Bearbeitung') && <NavLink to={pfad('akten/in-bearbeitung')}>Bei mir in Bearbeitung</NavLink>}
      {darf('lesen', 'Meldesperre') && <NavLink to={pfad('akten/gesperrt')}>Gesperrte Meldeakten</NavLink>}
      <Beitraege ort="listen" an={{}} />
    </nav>
  )
}
