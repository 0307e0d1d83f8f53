import { useGemeinde, useShortcuts } from '@verbundakte/ui'
import { NavLink, useNavigate } from 'react-router'

/** The lists everybody has: their own Akten, those of their offices, the ones used last. */
export function ListenNav() {
  const { eigeneAemter, pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  useShortcuts('Gehe zu', [
    { keys: 'g m', titel: 'Meine Akten', run: () => void navigate(pfad('akten/meine')) },
    { keys: 'g z', titel: 'Zuletzt benutzt', run: () => void navigate(pfad('akten/zuletzt')) },
  ])
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
      <NavLink to={pfad('akten/zuletzt')}>Zuletzt benutzt</NavLink>
      {darf('aendern', 'Bearbeitung') && <NavLink to={pfad('akten/in-bearbeitung')}>Bei mir in Bearbeitung</NavLink>}
      {darf('lesen', 'Meldesperre') && <NavLink to={pfad('akten/gesperrt')}>Gesperrte Meldeakten</NavLink>}
    </nav>
  )
}
