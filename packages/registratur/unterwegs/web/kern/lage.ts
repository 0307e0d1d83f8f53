import { useSyncExternalStore } from 'react'
import { type GeraetZeile, lesen, type MitnahmeZeile } from './ablage.ts'

/** What is on this device, as far as it can be said without a key. */
export interface Lage {
  readonly geladen: boolean
  readonly geraete: readonly GeraetZeile[]
  readonly mitnahmen: readonly MitnahmeZeile[]
  /** remarks that wait to be sent, by Gemeinde */
  readonly vermerke: readonly string[]
  /** Gemeinden whose things are open in this window */
  readonly offen: readonly string[]
  /** somebody is writing just now: nothing may take the screen away */
  readonly schreibt: boolean
  /** how far the device is with taking along; null: nothing to do */
  readonly laeuft: { readonly fertig: number; readonly von: number } | null
}

let lage: Lage = { geladen: false, geraete: [], mitnahmen: [], vermerke: [], offen: [], schreibt: false, laeuft: null }
const hoerer = new Set<() => void>()

export function jetzigeLage(): Lage {
  return lage
}

export function setzen(teil: Partial<Lage>): void {
  lage = { ...lage, ...teil }
  for (const each of hoerer) each()
}

/** Reads again what lies there. */
export async function neuLaden(): Promise<void> {
  const [geraete, mitnahmen, vermerke] = await Promise.all([lesen('geraet'), lesen('mitnahme'), lesen('vermerk')])
  setzen({ geladen: true, geraete, mitnahmen, vermerke: vermerke.map(({ gemeinde }) => gemeinde) })
}

export function useLage(): Lage {
  return useSyncExternalStore(abonnieren, jetzigeLage)
}

function abonnieren(listener: () => void): () => void {
  hoerer.add(listener)
  if (!lage.geladen) void neuLaden()
  return () => hoerer.delete(listener)
}
