// NUL and lone surrogates cannot be stored in a Postgres text; the others only disturb search and display.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const CONTROL_CHARACTERS = /[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]/g
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/**
 * Text as search and database want it: NFC (PDFs often hold "u" and two dots where we search for "ü"), no control
 * characters, no soft hyphens, no runs of blanks or empty lines.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(LINE_END, '\n')
    .replace(CONTROL_CHARACTERS, '')
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

// "Gewerbe-\nanzeige" is one word, "Vor-\nund Nachteile" is not.
const HYPHENATION = /(\p{Ll})[-\u2010\u00ad]\n(?!(?:und|oder|bzw|sowie|bis|als|noch)\b)(\p{Ll})/gu

/** Joins words that were hyphenated at the end of a line, as set text has them in every paragraph. */
export const joinHyphenated = (text: string): string => text.replace(HYPHENATION, '$1$2')
