import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import './notice.css'

interface NoticeProps {
  readonly kind: 'info' | 'success' | 'warning' | 'danger'
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** One sentence about the thing it stands beside. Dangers are read out at once, the rest when there is time. */
export function Notice({ kind, children, action }: NoticeProps) {
  return (
    <div className={`va-notice va-notice--${kind}`} role={kind === 'danger' ? 'alert' : 'status'}>
      <Icon name={kind} />
      <p>{children}</p>
      {action}
    </div>
  )
}
