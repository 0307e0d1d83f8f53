import { useApiQuery, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { NavLink, useLocation, useNavigate } from 'react-router'
import { AnsichtenDocument } from './generated/graphql.ts'

/** Below the lists that everybody has: what was used last, what is marked, and the saved views. */
export function Listen() {
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const hier = useLocation()
  const erlaubt = darf('lesen', 'Ansicht')
  const { data } = useApiQuery(['ansichten'], AnsichtenDocument, {}, { enabled: erlaubt })
  useShortcuts('Gehe zu', [
    erlaubt ? { keys: 'g z', titel: 'Zuletzt benutzt', run: () => void navigate(pfad('akten/zuletzt')) } : null,
    erlaubt ? { keys: 'g f', titel: 'Gemerkt', run: () => void navigate(pfad('akten/gemerkt')) } : null,
  ])
  if (!erlaubt) return null
  const da = lesbar(hier.pathname + hier.search)
  return (
    <>
      <NavLink to={pfad('akten/zuletzt')}>Zuletzt benutzt</NavLink>
      <NavLink to={pfad('akten/gemerkt')}>Gemerkt</NavLink>
      {data?.ansichten.map(({ id, name, adresse, amt, fehlt }) => {
        const ziel = pfad(adresse)
        return (
          // Not `NavLink`: two views may differ in nothing but their filters.
          <NavLink
            key={id}
            to={fehlt ? pfad(`akten/ansichten#${id}`) : ziel}
            className={() => ''}
            aria-current={da === lesbar(ziel) ? 'page' : undefined}
            title={amt ? `Für ${amt.name} gesichert` : undefined}
          >
            {name}
            {fehlt && <span className="va-hidden">, ein Filter fehlt</span>}
          </NavLink>
        )
      })}
      {data && data.ansichten.length > 0 && <NavLink to={pfad('akten/ansichten')}>Ansichten verwalten</NavLink>}
    </>
  )
}

// Two ways of writing the same address are one place; one that cannot be read is compared as it stands.
function lesbar(adresse: string): string {
  try {
    return decodeURIComponent(adresse)
  } catch {
    return adresse
  }
}
