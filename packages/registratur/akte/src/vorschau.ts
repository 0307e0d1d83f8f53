import type { Version } from './tables.ts'

/** Kinds of files that the screen draws itself. */
const VORSCHAU: ReadonlySet<Version['art']> = new Set(['pdf', 'bild', 'txt'])

/** Whether there is something to draw. */
export function hatVorschau({ art, pruefung }: Pick<Version, 'art' | 'pruefung'>): boolean {
  return VORSCHAU.has(art) && pruefung !== 'GESPERRT'
}

/** Where the content of a version is shown; null for kinds without a preview. */
export function vorschauPfad(version: Pick<Version, 'id' | 'art' | 'gemeinde' | 'pruefung'>): string | null {
  return hatVorschau(version) ? `/versionen/${version.id}/vorschau?gemeinde=${version.gemeinde}` : null
}
