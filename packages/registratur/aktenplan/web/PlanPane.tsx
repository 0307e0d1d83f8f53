import { Pane, useGemeinde } from '@verbundakte/ui'
import { NavLink, useNavigate } from 'react-router'
import { PlanTree } from './PlanTree.tsx'
import './fassungen.css'

/** The left pane of all screens of the plan: its tree, and the way to its versions. */
export function PlanPane({ selected, titled = false }: { selected: string | null; titled?: boolean }) {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  return (
    <Pane name="links" label="Aktenplan">
      {titled && <h1 className="va-hidden">Aktenplan</h1>}
      <nav className="plan-nav" aria-label="Aktenplan">
        <NavLink to={pfad('aktenplan/fassungen')}>Fassungen und Ergänzungen</NavLink>
      </nav>
      <PlanTree selected={selected} onSelect={(chosen) => void navigate(pfad(`aktenplan/${chosen.id}`))} />
    </Pane>
  )
}
