import type { KeyboardEvent, PointerEvent } from 'react'

interface SeparatorProps {
  readonly label: string
  /** percent of the width of the panes */
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
  readonly fromRight?: boolean
}

/** The border between two panes: drag it, or move it with ← and → (WAI-ARIA window splitter). */
export function Separator({ label, value, min, max, onChange, fromRight = false }: SeparatorProps) {
  const set = (next: number) => onChange(Math.min(max, Math.max(min, Math.round(next * 10) / 10)))
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = event.currentTarget.parentElement?.getBoundingClientRect()
    if (!box) return
    const fromLeft = ((event.clientX - box.left) / box.width) * 100
    set(fromRight ? 100 - fromLeft : fromLeft)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const wider = fromRight ? 'ArrowLeft' : 'ArrowRight'
    const narrower = fromRight ? 'ArrowRight' : 'ArrowLeft'
    if (event.key !== wider && event.key !== narrower) return
    event.preventDefault()
    set(value + (event.key === wider ? 2 : -2))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot take the focus; this is ARIA's focusable separator
    <div
      className="va-separator"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  )
}
