import type { PlanPosition } from './plan.ts'
import './plan.css'

/** Number and title of a position, as they stand in every list of it. */
export function PlanLabel({ position }: { position: PlanPosition }) {
  return (
    <span className={`plan-label${position.betreffseinheit ? '' : ' plan-label--gliederung'}`} title={position.titel}>
      <span className="plan-label__kennzeichen">{position.kennzeichen}</span>
      <span>
        {position.titel}
        {position.lokal && <span className="plan-label__lokal"> örtlich</span>}
        {position.stillgelegt && <span className="plan-label__zu"> stillgelegt</span>}
      </span>
    </span>
  )
}
