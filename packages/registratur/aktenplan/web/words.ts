import type { Aussonderungsart } from './generated/graphql.ts'

/** What becomes of an Akte when its retention ends. */
export const AUSSONDERUNG_NAMEN: Readonly<Record<Aussonderungsart, string>> = {
  A: 'Archivieren',
  B: 'Bewerten, das Archiv entscheidet',
  V: 'Vernichten',
}

/** The retention as people say it. @param jahre full years after the Akte was closed; null for ever */
export function fristText(jahre: number | null): string {
  if (jahre === null) return 'dauernd'
  return jahre === 1 ? '1 Jahr' : `${jahre} Jahre`
}

/** From when the years count, in the words of the plan: closing the Akte is only what holds where it says nothing. */
export function aufbewahrungText(jahre: number | null, beginn: string | null): string {
  if (jahre === null) return fristText(null)
  return beginn ? `${fristText(jahre)}, Beginn: ${beginn}` : `${fristText(jahre)} nach Schließen der Akte`
}
