import { formatNumber } from '../format/display.ts'
import './progress.css'

/** How far something is, from 0 to 1; without a value it only says that something happens. */
export function Progress({ label, value }: { label: string; value?: number }) {
  return (
    <progress className="va-progress" aria-label={label} {...(value === undefined ? {} : { value, max: 1 })}>
      {value === undefined ? null : `${formatNumber(Math.round(value * 100))} %`}
    </progress>
  )
}
