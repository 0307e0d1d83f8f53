import type { GemeindeId } from './gemeinde.ts'

/** A name for one object that holds outside the installation too: `urn:verbundakte:meinhard:akte:0199…`. */
export function urn(gemeinde: GemeindeId, art: string, id: string): string {
  return `urn:verbundakte:${gemeinde}:${art.toLowerCase()}:${id}`
}
