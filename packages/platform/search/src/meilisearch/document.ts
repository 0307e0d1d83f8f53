import type { Card } from '../card.ts'
import type { IndexMark } from '../engine.ts'
import { FACETS } from '../face.ts'
import { foldedWords } from '../words.ts'
import { encodeFacet } from './facet-value.ts'
import { FOLDED, VERSION } from './settings.ts'

/** A card as the engine keeps it. */
export function documentOf(card: Card): Record<string, unknown> {
  const { id, kennzeichen, titel, namen, text, audience } = card
  const facets = FACETS.flatMap((facet) => {
    const value = card.facetten[facet]
    return value === undefined ? [] : [[facet, encodeFacet(value)] as const]
  })
  return {
    id,
    kennzeichen,
    titel,
    namen,
    text,
    [FOLDED]: foldedWords(...kennzeichen, titel, ...namen, text).join(' '),
    audience,
    ...Object.fromEntries(facets),
  }
}

/** The document that says where the index stands. It has no audience, so no search finds it. */
export const MARK_ID = '_stand'

export function markOf(mark: IndexMark): Record<string, unknown> {
  return { id: MARK_ID, generation: mark.generation, lieferung: mark.lieferung, version: VERSION }
}
