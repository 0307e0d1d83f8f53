import type { ReactNode } from 'react'
import './badge.css'

/** A state in one or two words. */
export function Badge({
  kind = 'normal',
  children,
}: {
  kind?: 'normal' | 'gut' | 'person' | 'geheim'
  children: ReactNode
}) {
  return <span className={`va-badge va-badge--${kind}`}>{children}</span>
}
