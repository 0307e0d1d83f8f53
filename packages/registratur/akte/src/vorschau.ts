import type { Version } from './tables.ts'

/** Kinds of files that the screen draws itself. */
const VORSCHAU: ReadonlySet<Version['art']> = new Set(['pdf', 'bild', 'txt'])

/** Where the content of a version is shown; null for kinds without a preview. */
export function vorschauPfad(version: Pick<Version, 'id' | 'art' | 'gemeinde' | 'pruefung'>): string | null {
  return VORSCHAU.has(version.art) && version.pruefung !== 'GESPERRT'
    ? `/versionen/${version.id}/vorschau?gemeinde=${version.gemeinde}`
    : null
}
