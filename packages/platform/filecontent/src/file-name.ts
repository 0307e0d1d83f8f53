const MAX_LENGTH = 200
const MAX_EXTENSION = 20

// Bidi marks turn "Rechnung\u202Efdp.exe" into "Rechnungexe.pdf" on the screen; the other format characters are invisible.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
const FORBIDDEN = /[<>:"|?*]/g
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i

/**
 * A file name as somebody sent it, made fit for screens and for saving on any system: no path, no invisible or
 * direction-changing characters, no names Windows reserves, NFC, at most 200 UTF-16 units, never empty.
 * Applying it twice changes nothing more. It is for display only: where bytes lie is never made from a name.
 */
export function safeFileName(name: string): string {
  const lastPart = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = lastPart.replace(INVISIBLE, '').replace(FORBIDDEN, '_').replace(/\s+/gu, ' ')
  const shortened = trimEdges(shorten(trimEdges(clean)))
  if (shortened === '') return 'Unbenannt'
  return RESERVED.test(shortened) ? shorten(`_${shortened}`) : shortened
}

/** The ending of a name in lower case without its dot; '' when there is none. */
export function extensionOf(name: string): string {
  return /\.([\p{L}\p{N}_-]{1,20})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

/**
 * Value of a `Content-Disposition` header that makes a browser save the file under this name: plain ASCII for old
 * readers and `filename*` in UTF-8 for the others (RFC 6266, RFC 8187). Holds for any text, also a hostile one.
 */
export function attachmentDisposition(name: string): string {
  const safe = safeFileName(name)
  const ascii = safe
    .replace(/[äöüÄÖÜß]/g, (character) => UMLAUTS[character] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // % is read as an escape by some browsers, " and \ would end or escape the quoted string; NFKD makes "/" of "℅".
    .replace(/[^\x20-\x7e]|[%"\\/]/gu, '_')
  return `attachment; filename="${ascii || 'Datei'}"; filename*=UTF-8''${percentEncoded(safe)}`
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' }

// encodeURIComponent leaves ! ' ( ) * as they are; RFC 8187 allows of these only "!".
const percentEncoded = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (z) => `%${z.charCodeAt(0).toString(16).toUpperCase()}`)

const trimEdges = (text: string) => text.replace(/^[\s.]+|[\s.]+$/gu, '')

/** Shortens the name before its ending, and never in the middle of a character. */
function shorten(text: string): string {
  if (text.length <= MAX_LENGTH) return text
  const dot = text.lastIndexOf('.')
  const extension = dot > 0 && text.length - dot <= MAX_EXTENSION ? text.slice(dot) : ''
  const stem = text.slice(0, MAX_LENGTH - extension.length)
  return (stem.isWellFormed() ? stem : stem.slice(0, -1)).replace(/[\s.]+$/u, '') + extension
}
