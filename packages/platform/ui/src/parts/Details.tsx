import type { ReactNode } from 'react'
import './details.css'

/** What is known about a thing: name and value, one below the other. Nothing known is left out. */
export function Details({ items }: { items: readonly (readonly [titel: string, value: ReactNode] | null)[] }) {
  return (
    <dl className="va-details">
      {items.map(
        (item) =>
          item && (
            <div key={item[0]}>
              <dt>{item[0]}</dt>
              <dd>{item[1]}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
