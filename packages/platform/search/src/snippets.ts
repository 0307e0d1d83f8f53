import type { Snippet } from './face.ts'

/**
 * Engines mark what they found with these. Control characters and no HTML: they cannot stand in a card (see
 * `clean`), so nothing in a document passes for a mark, and nobody has to escape anything.
 */
export const START = '\u0001'
export const END = '\u0002'

/** The pieces of a marked text; none when nothing in it is marked. */
export function snippets(marked: string): Snippet[] {
  if (!marked.includes(START)) return []
  const pieces: Snippet[] = []
  for (const [index, part] of marked.split(START).entries()) {
    const [hit, ...rest] = index === 0 ? ['', part] : part.split(END)
    // The engine marks the parts of a compound one by one; for people it is one word.
    const before = pieces.at(-1)
    if (hit && before?.treffer) pieces[pieces.length - 1] = { text: before.text + hit, treffer: true }
    else if (hit) pieces.push({ text: hit, treffer: true })
    const after = rest.join('').replaceAll(END, '')
    if (after) pieces.push({ text: after, treffer: false })
  }
  return pieces
}
