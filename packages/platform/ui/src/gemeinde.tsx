import { createContext, type ReactNode, useContext } from 'react'

export interface Amt {
  readonly kuerzel: string
  readonly name: string
}

/** The Gemeinde a screen works in, and what the person may do there. */
export interface GemeindeKontext {
  readonly id: string
  readonly name: string
  readonly aemter: readonly Amt[]
  readonly person: { readonly id: string; readonly name: string }
  /** the person's own offices */
  readonly eigeneAemter: readonly Amt[]
  /** "Perhaps": whether it makes sense to offer the action at all. The server decides. */
  darf(aktion: string, gegenstand: string): boolean
  /** `pfad('akten')` is `/meinhard/akten` */
  pfad(rest: string): string
}

const Context = createContext<GemeindeKontext | null>(null)

export function GemeindeProvider({ value, children }: { value: GemeindeKontext; children: ReactNode }) {
  return <Context value={value}>{children}</Context>
}

export function useGemeinde(): GemeindeKontext {
  const gemeinde = useContext(Context)
  if (!gemeinde) throw new Error('useGemeinde stands outside of GemeindeProvider')
  return gemeinde
}
