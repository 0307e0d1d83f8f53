import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import './empty-state.css'

interface EmptyStateProps {
  readonly icon: IconName
  readonly title: string
  /** the next step, in words */
  readonly children: ReactNode
  readonly action?: ReactNode
  /** the page has nothing else that could be its heading */
  readonly main?: boolean
}

/** Nothing is here yet, and this is what to do about it. */
export function EmptyState({ icon, title, children, action, main = false }: EmptyStateProps) {
  const Heading = main ? 'h1' : 'p'
  return (
    <div className="va-empty">
      <Icon name={icon} />
      <Heading className="va-empty__title">{title}</Heading>
      <p>{children}</p>
      {action}
    </div>
  )
}
