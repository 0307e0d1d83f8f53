import { PlanTree } from '@verbundakte/aktenplan/web'
import { Pane, Panes, useGemeinde } from '@verbundakte/ui'
import { Outlet, useMatch, useNavigate } from 'react-router'
import { Entzogen } from './Entzogen.tsx'
import { ListenNav } from './ListenNav.tsx'
import './akte.css'

/** Where clerks spend the day: lists and plan on the left, and beside them whatever the address names. */
export function Workplace() {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const position = useMatch('/:gemeinde/akten/position/:position')?.params.position ?? null
  // On a phone the address of a Dokument shows the Dokument, not the list it stands in.
  const dokument = useMatch('/:gemeinde/akte/:akte/vorgang/:vorgang/dokument/:dokument')
  return (
    <div className="arbeitsplatz">
      <Entzogen />
      <Panes begin={dokument ? 'rechts' : 'mitte'}>
        <Pane name="links" label="Listen und Aktenplan">
          <ListenNav />
          <PlanTree selected={position} onSelect={(chosen) => void navigate(pfad(`akten/position/${chosen.id}`))} />
        </Pane>
        <Outlet />
      </Panes>
    </div>
  )
}
