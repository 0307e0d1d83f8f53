import { dekodieren } from '../text/zeichensatz.ts'
import type { Erkannt } from './dateityp.ts'

export const EML: Erkannt = { art: 'eml', mime: 'message/rfc822', endung: 'eml', wort: 'eine E-Mail', auch: ['mht'] }
// Pages and drawings can carry scripts. They are told from plain text, so that nobody shows them as such a thing.
export const HTML: Erkannt = {
  art: 'sonstige',
  mime: 'text/html',
  endung: 'html',
  wort: 'eine Webseite (HTML)',
  auch: ['htm', 'xhtml', 'xml', 'txt'],
}
export const SVG: Erkannt = {
  art: 'sonstige',
  mime: 'image/svg+xml',
  endung: 'svg',
  wort: 'eine Zeichnung (SVG)',
  auch: ['xml', 'txt'],
}
export const TXT: Erkannt = {
  art: 'txt',
  mime: 'text/plain',
  endung: 'txt',
  wort: 'reiner Text',
  auch: ['csv', 'xml', 'json', 'log', 'md', 'htm', 'html', 'ics', 'vcf', 'text', 'asc', 'ini', 'yaml', 'yml', 'sql'],
}

const KOPFZEILE = /^[!-9;-~]{1,70}:/
const MAILKOPF = /^(from|to|date|subject|message-id|mime-version|received|return-path|content-type|delivered-to):/gim

/** Text of any kind by its first characters; undefined when the bytes are no text. @param endung of the file's name */
export function textTyp(kopf: Uint8Array, endung: string): Erkannt | undefined {
  const text = dekodieren(kopf)
  if (text === undefined) return undefined
  if (istMail(text)) return EML
  const anfang = text
    .slice(0, 2_000)
    .trimStart()
    .replace(/^(<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, '')
  if (/^<(!doctype\s+html|html|head|body|script)\b/i.test(anfang)) return HTML
  if (/^(<!doctype\s+svg[\s\S]*?)?<svg\b/i.test(anfang)) return SVG
  // Rows of a table look like any other text: only here the name knows more than the content.
  return endung === 'csv' ? { ...TXT, mime: 'text/csv', endung: 'csv' } : TXT
}

/** RFC 5322: lines `Name: value` up to the first empty line, with at least two names that every mail has. */
function istMail(text: string): boolean {
  // "From " is the first line of a message that was cut out of an mbox file.
  const zeilen = text.replace(/^From .*\r?\n/, '').split(/\r?\n/, 400)
  const ende = zeilen.indexOf('')
  const block = ende < 0 ? zeilen : zeilen.slice(0, ende)
  if (!block.every((zeile) => KOPFZEILE.test(zeile) || /^[ \t]/.test(zeile))) return false
  const namen = new Set(
    block
      .join('\n')
      .match(MAILKOPF)
      ?.map((treffer) => treffer.toLowerCase()),
  )
  return namen.size >= 2
}
