import { Badge } from '@verbundakte/ui'
import type { PlanantragZeileFragment } from './generated/graphql.ts'

/** How a request stands, in one or two words. */
export function Antragsstand({ antrag }: { antrag: Pick<PlanantragZeileFragment, 'zustand' | 'fassung'> }) {
  switch (antrag.zustand) {
    case 'ANGENOMMEN':
      return <Badge kind="gut">Im Entwurf {antrag.fassung}</Badge>
    case 'VEROEFFENTLICHT':
      return <Badge kind="gut">In Fassung {antrag.fassung}</Badge>
    case 'ABGELEHNT':
      return <Badge kind="geheim">Abgelehnt</Badge>
    case 'ZURUECKGEZOGEN':
      return <Badge>Zurückgezogen</Badge>
    default:
      return <Badge kind="person">Gestellt</Badge>
  }
}
