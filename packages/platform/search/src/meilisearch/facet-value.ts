import { MOST_FACET } from '../card.ts'

/**
 * Facets are stored as hexadecimal digits: the engine compares values without regard to case and accents, so that
 * `SB` and `sb` would be one, and answers with whichever of them it saw first.
 */
export function encodeFacet(value: string): string {
  return Buffer.from(value.slice(0, MOST_FACET)).toString('hex')
}

export function decodeFacet(stored: string): string {
  return Buffer.from(stored, 'hex').toString()
}
