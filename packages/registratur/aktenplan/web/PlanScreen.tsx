import { EmptyState, Pane, Panes, usePageTitle } from '@verbundakte/ui'
import { useParams } from 'react-router'
import { PlanPane } from './PlanPane.tsx'
import { PositionDetails } from './PositionDetails.tsx'
import { usePlan } from './plan.ts'

/** The plan by itself: find a position and read what it decides for its Akten. */
export function PlanScreen() {
  const { position: id } = useParams()
  const { plan } = usePlan()
  const position = id ? plan?.byId.get(id) : undefined
  usePageTitle(position ? `${position.kennzeichen} ${position.titel}` : 'Aktenplan')
  return (
    <Panes begin={id ? 'mitte' : 'links'}>
      <PlanPane selected={id ?? null} titled={!position} />
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
