import { usePageTitle } from '@verbundakte/ui'
import type { ReactNode } from 'react'
import './app-message.css'

/** A page that only says something: no connection, no Gemeinde, no such page. */
export function AppMessage({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title)
  return (
    <main className="app-message">
      <h1>{title}</h1>
      <p>{children}</p>
    </main>
  )
}
