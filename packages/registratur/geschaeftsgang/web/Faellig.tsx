import { heute } from '@verbundakte/kernel'
import { formatDay } from '@verbundakte/ui'
import './postkorb.css'

/** Until when; what is due or overdue stands out. */
export function Faellig({ tag }: { readonly tag: string | null }) {
  if (!tag) return null
  const jetzt = heute()
  if (tag > jetzt) return formatDay(tag)
  return <span className="va-badge va-badge--dringend">{tag === jetzt ? 'heute' : formatDay(tag)}</span>
}
