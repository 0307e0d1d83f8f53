import type { Verschlossen } from './ablage.ts'
import { useLage } from './lage.ts'
import { oeffnenText, verschliessen } from './schluessel.ts'
import { schluesselVon } from './tresor.ts'

/*
 * What somebody is writing outlives the screen on which they write: the pause, the network that comes back. It is closed
 * at each stroke and lives in this window alone, so that nothing unfinished is ever sent.
 */
const entwuerfe = new Map<string, Promise<Verschlossen>>()

const ort = (gemeinde: string, mitnahme: string) => `${gemeinde} entwurf ${mitnahme}`

/** Whoever writes is there: the pause begins anew. */
export function entwurfMerken(gemeinde: string, mitnahme: string, text: string): void {
  const offen = schluesselVon(gemeinde)
  if (!offen) return
  if (text.trim() === '') entwuerfe.delete(mitnahme)
  else entwuerfe.set(mitnahme, verschliessen(offen.vermerke, ort(gemeinde, mitnahme), text))
}

/** Null: there is none, or not with this code. */
export async function entwurfLesen(gemeinde: string, mitnahme: string): Promise<string | null> {
  const inhalt = await entwuerfe.get(mitnahme)
  const offen = inhalt && schluesselVon(gemeinde)
  return offen ? oeffnenText(offen.vermerke, ort(gemeinde, mitnahme), inhalt).catch(() => null) : null
}

export function entwurfVergessen(mitnahme: string): void {
  entwuerfe.delete(mitnahme)
}

/** Somebody is in the middle of writing, before an open device or a locked one: nothing may take the screen away. */
export function useSchreibt(): boolean {
  const { schreibt, mitnahmen } = useLage()
  return schreibt || mitnahmen.some(({ id }) => entwuerfe.has(id))
}
