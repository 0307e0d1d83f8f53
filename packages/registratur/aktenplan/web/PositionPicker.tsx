import { Combobox } from '@verbundakte/ui'
import { PlanLabel } from './PlanLabel.tsx'
import { type PlanPosition, usePlan } from './plan.ts'
import { searchPlan } from './plan-search.ts'

interface PositionPickerProps {
  readonly value: PlanPosition | null
  readonly onChange: (position: PlanPosition | null) => void
  readonly autoFocus?: boolean
  readonly error?: string | null
}

/** The field "Position im Aktenplan" of a form. Only positions that can hold Akten are offered. */
export function PositionPicker({ value, onChange, autoFocus = false, error = null }: PositionPickerProps) {
  const { plan } = usePlan()
  const open = plan?.positionen.filter((position) => position.betreffseinheit && !position.stillgelegt) ?? []
  const option = (position: PlanPosition) => ({
    id: position.id,
    text: `${position.kennzeichen} ${position.titel}`,
    view: <PlanLabel position={position} />,
  })
  return (
    <Combobox
      label="Position im Aktenplan"
      name="position"
      required
      hint="Nummer, Titel oder ein anderes Wort dafür"
      autoFocus={autoFocus}
      error={error}
      value={value && option(value)}
      search={(text) => [...instead(plan?.positionen ?? [], open, text), ...searchPlan(open, text, 12)].map(option)}
      onChange={(chosen) => onChange(open.find((position) => position.id === chosen?.id) ?? null)}
      nothing="Keine Position gefunden. Versuchen Sie ein anderes Wort."
    />
  )
}

/** Whoever types the number of a closed position is offered those that go on for it. */
function instead(all: readonly PlanPosition[], open: readonly PlanPosition[], typed: string): PlanPosition[] {
  const closed = all.find(({ stillgelegt, kennzeichen }) => stillgelegt && kennzeichen === typed.trim())
  return open.filter(({ kennzeichen }) => closed?.nachfolger.includes(kennzeichen))
}
