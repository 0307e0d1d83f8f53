import type { Snippet } from './face.ts'
import { spellings } from './words.ts'

/** Beginnings of words in small letters, looked for by Postgres and here; they hold nothing but letters and digits. */
export interface Patterns {
  /** spellings of the word that says most: the longest */
  readonly best: readonly string[]
  /** spellings of all words */
  readonly any: readonly string[]
}

/** What of a card an excerpt is made from. */
export interface Passage {
  /** the text around the first place where one of the words stands; null: nowhere */
  readonly stelle: string | null
  readonly namen: readonly string[]
  readonly kennzeichen: readonly string[]
}

/** @returns null when nothing was searched for that could be shown */
export function patternsOf(words: readonly string[]): Patterns | null {
  const telling = words.filter((word) => word.length > 2)
  const forms = (telling.length > 0 ? telling : words).map(formsOf)
  const [best] = [...forms].sort((a, b) => longest(b) - longest(a))
  return best === undefined ? null : { best, any: [...new Set(forms.flat())] }
}

/** The first of text, names and signs in which something stands that was searched for, cut and marked. */
export function excerptOf(passage: Passage, patterns: Patterns): Snippet[] {
  const shown = [passage.stelle ?? '', passage.namen.join(' · '), passage.kennzeichen.join(' · ')]
  for (const text of shown) {
    const pieces = marked(text, new RegExp(`(?:${patterns.any.join('|')})[\\p{L}\\p{N}]*`, 'giu'))
    if (pieces.some((piece) => piece.treffer)) return pieces
  }
  return []
}

function marked(text: string, words: RegExp): Snippet[] {
  const pieces: Snippet[] = []
  let end = 0
  for (const { 0: hit, index } of text.matchAll(words)) {
    if (index > end) pieces.push({ text: text.slice(end, index), treffer: false })
    pieces.push({ text: hit, treffer: true })
    end = index + hit.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), treffer: false })
  return pieces
}

// „Genehmigungen“ should show where it says Genehmigung: the ending of a long word is not looked at.
function formsOf(word: string): string[] {
  const { written, folded } = spellings([word])
  const forms = [...written, folded].map((form) => (form.length > 7 ? form.slice(0, -2) : form).toLowerCase())
  return [...new Set(forms)]
}

function longest(forms: readonly string[]): number {
  return Math.max(...forms.map((form) => form.length))
}
