import { useState } from 'react'
import type { Eingangsangaben } from './generated/graphql.ts'

export interface Notiz {
  /** what was changed of a letter, and goes along when it is filed */
  readonly angaben: Eingangsangaben
  /** what stands in the field for the date is no date */
  readonly datumFalsch: boolean
}

const LEER: Notiz = { angaben: {}, datumFalsch: false }

/** What was written beside letters that are not filed yet. Whoever looks at another one in between finds it again. */
export function useNotizen() {
  const [notizen, setNotizen] = useState<ReadonlyMap<string, Notiz>>(new Map())
  return {
    von: (id: string | null): Notiz => notizen.get(id ?? '') ?? LEER,
    schreiben: (id: string, neu: Partial<Notiz>) =>
      setNotizen((vorher) => new Map(vorher).set(id, { ...(vorher.get(id) ?? LEER), ...neu })),
  }
}
