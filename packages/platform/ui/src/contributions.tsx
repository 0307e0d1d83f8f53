import { type ComponentType, createContext, type ReactNode, useContext } from 'react'

/**
 * Places in the screens of a module where other modules may add something, each with what it is told there. The module
 * that has the place declares it: `declare module '@verbundakte/ui' { interface Orte { … } }`.
 */
export interface Orte {
  /** sections of „Sicherheit meines Zugangs“, which stands beside all Gemeinden */
  sicherheit: { readonly gemeinden: readonly { readonly id: string; readonly name: string }[] }
}

/** Something that a module adds to a place of another one, which does not know of it. */
export type Beitrag = {
  [Ort in keyof Orte]: {
    readonly ort: Ort
    /** smaller stands first */
    readonly rang: number
    readonly zeigt: ComponentType<Orte[Ort]>
  }
}[keyof Orte]

const Context = createContext<readonly Beitrag[]>([])

export function BeitraegeProvider({ value, children }: { value: readonly Beitrag[]; children: ReactNode }) {
  return <Context value={value}>{children}</Context>
}

/** What others add here, in their order; often nothing. */
export function Beitraege<Ort extends keyof Orte>({ ort, an }: { readonly ort: Ort; readonly an: Orte[Ort] }) {
  return useContext(Context)
    .filter((beitrag) => beitrag.ort === ort)
    .sort((a, b) => a.rang - b.rang)
    .map(({ zeigt }, stelle) => {
      // Filtered by its place, which says what it is told; the type of a union does not follow the filter.
      const Beitrag = zeigt as ComponentType<Orte[Ort]>
      // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once, when the application is built
      return <Beitrag key={stelle} {...an} />
    })
}
