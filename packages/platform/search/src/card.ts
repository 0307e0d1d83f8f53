import { FACETS, type Facet, type SearchText } from './face.ts'

/** What the index knows of one object: a row of `search.karte`, bounded and without anything an engine stumbles over. */
export interface Card {
  readonly id: string
  readonly art: string
  readonly titel: string
  readonly kennzeichen: readonly string[]
  readonly namen: readonly string[]
  readonly text: string
  readonly facetten: Readonly<Partial<Record<Facet, string>>>
  readonly audience: readonly string[]
}

/**
 * Characters of a text that are searched: some 400 pages. The engine itself reads 65,535 words of them. What lies
 * behind is in the document, but not found.
 */
export const MOST_TEXT = 1_000_000

/** Characters of a facet's value; the engine compares 468 bytes, and values travel as hexadecimal. */
export const MOST_FACET = 50

export function cardOf(art: string, objekt: string, text: SearchText, audience: readonly string[]): Card {
  const facetten: Partial<Record<Facet, string>> = { art }
  for (const facet of FACETS) {
    const value = facet === 'art' ? undefined : text.facetten[facet]
    if (value) facetten[facet] = clean(value, MOST_FACET)
  }
  return {
    id: cardId(art, objekt),
    art,
    titel: clean(text.titel, 2_000),
    kennzeichen: text.kennzeichen.slice(0, 50).map((zeichen) => clean(zeichen, 200)),
    namen: text.namen.slice(0, 500).map((name) => clean(name, 300)),
    text: clean(text.text, MOST_TEXT),
    facetten,
    audience,
  }
}

/** `Dokument_<uuid>`: the engine takes letters, digits, `-` and `_` in an id. */
export function cardId(art: string, objekt: string): string {
  return `${art}_${objekt}`
}

/** Back to the object; a UUID has 36 characters. */
export function objectOf(cardId: string): { art: string; id: string } {
  return { art: cardId.slice(0, -37), id: cardId.slice(-36) }
}

// Cut first, so that a gigabyte costs no more than the bound. Half a character at the cut would make the engine refuse
// the whole delivery.
function clean(text: string, most: number): string {
  return text.slice(0, most).toWellFormed().replace(CONTROL, ' ').normalize('NFC')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
