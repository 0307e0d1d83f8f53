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

/** How texts may write what was typed. */
export interface Spellings {
  /** as typed, and for `mueller` and `strasse` also with the umlauts put in */
  readonly written: readonly string[]
  readonly folded: string
  /** whether the same word may be spelled in another way at all */
  readonly varies: boolean
}

export function spellings(words: readonly string[]): Spellings {
  const typed = words.join(' ')
  const folded = words.map(fold).join(' ')
  const unfolded = unfold(folded)
  return {
    written: typed.toLowerCase() === unfolded ? [typed] : [typed, unfolded],
    folded,
    varies: /ss|ae|oe|ue/.test(folded),
  }
}

// `ue` after a, e, q is no umlaut: bauen, neue, quer.
function unfold(folded: string): string {
  return folded.replace(/ae|oe|(?<![aeq])ue|ss/g, (pair) => UMLAUTE[pair] ?? pair)
}

const UMLAUTE: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü', ss: 'ß' }

const WORD = /[\p{L}\p{N}]+/gu
