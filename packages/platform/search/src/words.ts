import { fold } from '@verbundakte/kernel'

/** The engine looks at ten words and ignores the rest; so does Postgres, so that both answer the same question. */
const MOST_WORDS = 10

/**
 * The words of a search as they were typed. Everything else is a separator, on both engines: neither a minus before a
 * word nor a quotation mark means anything, and `132.10-2026/004` is four words.
 */
export function wordsOf(text: string): readonly string[] {
  return (text.slice(0, 500).normalize('NFC').match(WORD) ?? []).slice(0, MOST_WORDS)
}

/** The different folded words of texts, each once. */
export function foldedWords(...texts: readonly string[]): string[] {
  const words = new Set<string>()
  // Folded as one text: word by word took three times as long for a megabyte. What is longer than 100 letters is data.
  for (const text of texts) {
    for (const [word] of fold(text).matchAll(WORD)) if (word.length <= 100) words.add(word)
  }
  return [...words]
}

/**
 * How a text may write what was typed: `[typed]` alone where the spelling has no variants, else also with umlauts put
 * in for `mueller` and `strasse`.
 */
export function spellings(words: readonly string[]): { readonly written: readonly string[]; readonly varies: boolean } {
  const folded = words.map(fold)
  const typed = words.join(' ')
  const unfolded = folded.map(unfold).join(' ')
  const varies = folded.some((word) => /ss|ae|oe|ue/.test(word))
  return { written: typed.toLowerCase() === unfolded ? [typed] : [typed, unfolded], varies }
}

// `ue` after a, e, q is no umlaut: bauen, neue, quer.
function unfold(folded: string): string {
  return folded.replace(/ae|oe|(?<![aeq])ue|ss/g, (pair) => UMLAUTE[pair] ?? pair)
}

const UMLAUTE: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü', ss: 'ß' }

const WORD = /[\p{L}\p{N}]+/gu
