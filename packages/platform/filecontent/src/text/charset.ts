// Tab, line breaks and escape occur in text; 0x1a ended DOS files. Any other control character means: not text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL_CHARACTERS = /[\x00-\x08\x0b\x0e-\x19\x1c-\x1f\x7f]/
// Bytes without a character in windows-1252.
const UNASSIGNED = /[\x81\x8d\x8f\x90\x9d]/

/**
 * Decodes plain text: by byte order mark, else as UTF-8, else as windows-1252 (what older German Fachverfahren export).
 * A character that is cut off at the end is left out.
 * @returns undefined when the bytes are no text
 */
export function decode(bytes: Uint8Array): string | undefined {
  const text = strict(bytes, byteOrderMark(bytes) ?? 'utf-8') ?? ansi(bytes)
  return text === undefined || CONTROL_CHARACTERS.test(text) ? undefined : text
}

/** Encoding that a byte order mark announces. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

function ansi(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return UNASSIGNED.test(text) ? undefined : text
}
