import { createContext, type ReactNode, useContext } from 'react'
import type { SessionDoor } from './api/session-door.ts'
import type { Angemeldet } from './api/sign-in.ts'
import type { Hilfe } from './web-module.ts'

export interface SessionState {
  readonly angemeldet: Angemeldet
  readonly door: SessionDoor
  /** Modules that a support request may name. */
  readonly hilfe: readonly (Hilfe & { readonly name: string })[]
  /** Asks again who is signed in and where they are let in. */
  refresh(): Promise<void>
}

const Context = createContext<SessionState | null>(null)

export function SessionProvider({ value, children }: { value: SessionState; children: ReactNode }) {
  return <Context value={value}>{children}</Context>
}

export function useSession(): SessionState {
  const session = useContext(Context)
  if (!session) throw new Error('useSession stands outside of SessionProvider')
  return session
}
