import { fold } from '@verbundakte/kernel'
import type { Anschrift } from './werte.ts'

/** A Gemeinde that is known by its name: this one, and those it shares the installation with. */
export interface Ortskunde {
  readonly ags: string
  readonly name: string
  readonly postleitzahlen: readonly string[]
}

/**
 * The AGS of an address: as it says, or of the one Gemeinde whose name its place has and among whose postal codes its own is. What is
 * written otherwise, a part of it say, or without a postal code, is known to nobody: undefined.
 */
export function agsVon(anschrift: Anschrift | undefined, bekannt: readonly Ortskunde[]): string | undefined {
  if (!anschrift || anschrift.ags) return anschrift?.ags
  const { ort, plz, staat = 'DE' } = anschrift
  if (!ort || !plz || staat !== 'DE') return undefined
  const name = worte(ort)
  return bekannt.find((each) => worte(each.name) === name && each.postleitzahlen.includes(plz.trim()))?.ags
}

/** "Stadt Sontra", "Bad Sooden - Allendorf": the same however it is typed. */
function worte(ort: string): string {
  return fold(ort)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(stadt|gemeinde) /, '')
}
