import { usePageTitle } from '@verbundakte/ui'
import type { ReactNode } from 'react'
import './app-message.css'

interface AppMessageProps {
  readonly title: string
  readonly children: ReactNode
  /** inside of the shell, which has the page's main landmark */
  readonly inside?: boolean
}

/** A page that only says something: no connection, no Gemeinde, no such page. */
export function AppMessage({ title, children, inside = false }: AppMessageProps) {
  usePageTitle(title)
  const Landmark = inside ? 'div' : 'main'
  return (
    <Landmark className="app-message">
      <h1>{title}</h1>
      <p>{children}</p>
    </Landmark>
  )
}
