import { formatNumber } from '../format/display.ts'
import './progress.css'

interface ProgressProps {
  readonly label: string
  readonly value?: number
  /** the page has nothing else yet: what is awaited is its heading */
  readonly main?: boolean
}

/** How far something is, from 0 to 1; without a value it only says that something happens. */
export function Progress({ label, value, main = false }: ProgressProps) {
  return (
    <>
      {main && <h1 className="va-hidden">{label}</h1>}
      <progress className="va-progress" aria-label={label} {...(value === undefined ? {} : { value, max: 1 })}>
        {value === undefined ? null : `${formatNumber(Math.round(value * 100))} %`}
      </progress>
    </>
  )
}
