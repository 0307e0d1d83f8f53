import { EmptyState, Pane, Panes, useGemeinde, usePageTitle } from '@verbundakte/ui'
import { useNavigate, useParams } from 'react-router'
import { PlanTree } from './PlanTree.tsx'
import { PositionDetails } from './PositionDetails.tsx'
import { usePlan } from './plan.ts'

/** The plan by itself: find a position and read what it decides for its Akten. */
export function PlanScreen() {
  const { position: id } = useParams()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { plan } = usePlan()
  const position = id ? plan?.byId.get(id) : undefined
  usePageTitle(position ? `${position.kennzeichen} ${position.titel}` : 'Aktenplan')
  return (
    <Panes begin={id ? 'mitte' : 'links'}>
      <Pane name="links" label="Aktenplan">
        {!position && <h1 className="va-hidden">Aktenplan</h1>}
        <PlanTree selected={id ?? null} onSelect={(chosen) => void navigate(pfad(`aktenplan/${chosen.id}`))} />
      </Pane>
      <Pane name="mitte" label="Position">
        {plan && position ? (
          <PositionDetails plan={plan} position={position} />
        ) : (
          <EmptyState icon="checklist" title="Aktenplan">
            Wählen Sie eine Position. Sie sehen dann Aufbewahrung, Schutzklasse, Federführung und Rechtsgrundlage.
          </EmptyState>
        )}
      </Pane>
    </Panes>
  )
}
