const HOECHSTENS = 200
const HOECHSTENS_ENDUNG = 20

// Bidi marks turn "Rechnung\u202Efdp.exe" into "Rechnungexe.pdf" on the screen; the other format characters are invisible.
const UNSICHTBAR = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
const VERBOTEN = /[<>:"|?*]/g
const RESERVIERT = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i

/**
 * A file name as somebody sent it, made fit for screens and for saving on any system: no path, no invisible or
 * direction-changing characters, no names Windows reserves, NFC, at most 200 UTF-16 units, never empty.
 * Applying it twice changes nothing more. It is for display only: where bytes lie is never made from a name.
 */
export function sichererDateiname(name: string): string {
  const letzterTeil = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const sauber = letzterTeil.replace(UNSICHTBAR, '').replace(VERBOTEN, '_').replace(/\s+/gu, ' ')
  const gekuerzt = raenderKuerzen(kuerzen(raenderKuerzen(sauber)))
  if (gekuerzt === '') return 'Unbenannt'
  return RESERVIERT.test(gekuerzt) ? kuerzen(`_${gekuerzt}`) : gekuerzt
}

/** The ending of a name in lower case without its dot; '' when there is none. */
export function endungVon(name: string): string {
  return /\.([\p{L}\p{N}_-]{1,20})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

/**
 * Value of a `Content-Disposition` header that makes a browser save the file under this name: plain ASCII for old
 * readers and `filename*` in UTF-8 for the others (RFC 6266, RFC 8187). Holds for any text, also a hostile one.
 */
export function dispositionAnhang(name: string): string {
  const sicher = sichererDateiname(name)
  const ascii = sicher
    .replace(/[äöüÄÖÜß]/g, (zeichen) => UMLAUTE[zeichen] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // % is read as an escape by some browsers, " and \ would end or escape the quoted string; NFKD makes "/" of "℅".
    .replace(/[^\x20-\x7e]|[%"\\/]/gu, '_')
  return `attachment; filename="${ascii || 'Datei'}"; filename*=UTF-8''${prozentkodiert(sicher)}`
}

const UMLAUTE: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' }

// encodeURIComponent leaves ! ' ( ) * as they are; RFC 8187 allows of these only "!".
const prozentkodiert = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (z) => `%${z.charCodeAt(0).toString(16).toUpperCase()}`)

const raenderKuerzen = (text: string) => text.replace(/^[\s.]+|[\s.]+$/gu, '')

/** Shortens the name before its ending, and never in the middle of a character. */
function kuerzen(text: string): string {
  if (text.length <= HOECHSTENS) return text
  const punkt = text.lastIndexOf('.')
  const endung = punkt > 0 && text.length - punkt <= HOECHSTENS_ENDUNG ? text.slice(punkt) : ''
  const stamm = text.slice(0, HOECHSTENS - endung.length)
  return (stamm.isWellFormed() ? stamm : stamm.slice(0, -1)).replace(/[\s.]+$/u, '') + endung
}
