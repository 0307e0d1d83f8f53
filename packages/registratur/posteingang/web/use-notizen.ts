import { useState } from 'react'
import type { Eingangsangaben } from './generated/graphql.ts'

export interface Notiz {
  /** what was changed of a letter, and goes along when it is filed */
  readonly angaben: Eingangsangaben
  /** what stands in the field for the date is no date */
  readonly datumFalsch: boolean
}

/**
 * What was written beside letters that are not filed yet. Whoever looks at another one in between finds it again.
 *
 * @param gezeigt the letter that is shown
 */
export function useNotizen(gezeigt: string | null) {
  const [notizen, setNotizen] = useState<ReadonlyMap<string, Eingangsangaben>>(new Map())
  const [falsch, setFalsch] = useState<string | null>(null)
  // The field does not keep what it could not read: with another letter in between it shows the date that counts.
  if (falsch !== null && falsch !== gezeigt) setFalsch(null)
  return {
    von: (id: string | null): Notiz => ({
      angaben: notizen.get(id ?? '') ?? {},
      datumFalsch: falsch !== null && falsch === id,
    }),
    schreiben: (id: string, { angaben, datumFalsch }: Partial<Notiz>) => {
      if (angaben) setNotizen((vorher) => new Map(vorher).set(id, angaben))
      if (datumFalsch !== undefined) setFalsch(datumFalsch ? id : null)
    },
  }
}
