import { Pane, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { NavLink, useNavigate } from 'react-router'
import { PlanTree } from './PlanTree.tsx'
import './fassungen.css'

/** The left pane of all screens of the plan: its tree, and the way to its versions. */
export function PlanPane({ selected, titled = false }: { selected: string | null; titled?: boolean }) {
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const gehe = (wohin: string) => () => void navigate(pfad(`aktenplan/${wohin}`))
  const mayRead = darf('lesen', 'Planantrag')
  const edits = darf('lesen', 'Planentwurf')
  useShortcuts('Aktenplan', [
    { keys: 't', titel: 'Was wollen Sie tun?', run: gehe('aufgaben') },
    mayRead ? { keys: 'r', titel: 'Anträge', run: gehe('antraege') } : null,
    edits ? { keys: 'd', titel: 'Entwurf', run: gehe('entwurf') } : null,
  ])
  return (
    <Pane name="links" label="Aktenplan">
      {titled && <h1 className="va-hidden">Aktenplan</h1>}
      <nav className="plan-nav" aria-label="Aktenplan">
        <NavLink to={pfad('aktenplan/aufgaben')}>Was wollen Sie tun?</NavLink>
        <NavLink to={pfad('aktenplan/fassungen')}>Fassungen und Ergänzungen</NavLink>
        {mayRead && <NavLink to={pfad('aktenplan/antraege')}>Anträge</NavLink>}
        {edits && <NavLink to={pfad('aktenplan/entwurf')}>Entwurf</NavLink>}
      </nav>
      <PlanTree selected={selected} onSelect={(chosen) => void navigate(pfad(`aktenplan/${chosen.id}`))} />
    </Pane>
  )
}
