import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import './empty-state.css'

interface EmptyStateProps {
  readonly icon: IconName
  readonly title: string
  /** the next step, in words */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** Nothing is here yet, and this is what to do about it. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="va-empty">
      <Icon name={icon} />
      <p className="va-empty__title">{title}</p>
      <p>{children}</p>
      {action}
    </div>
  )
}
