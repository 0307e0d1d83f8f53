import { decode } from '../text/charset.ts'
import type { Detected } from './file-type.ts'

export const EML: Detected = {
  kind: 'eml',
  mime: 'message/rfc822',
  extension: 'eml',
  phrase: 'eine E-Mail',
  also: ['mht'],
}
// Pages and drawings can carry scripts. They are told from plain text, so that nobody shows them as such a thing.
export const HTML: Detected = {
  kind: 'sonstige',
  mime: 'text/html',
  extension: 'html',
  phrase: 'eine Webseite (HTML)',
  also: ['htm', 'xhtml', 'xml', 'txt'],
}
export const SVG: Detected = {
  kind: 'sonstige',
  mime: 'image/svg+xml',
  extension: 'svg',
  phrase: 'eine Zeichnung (SVG)',
  also: ['xml', 'txt'],
}
export const TXT: Detected = {
  kind: 'txt',
  mime: 'text/plain',
  extension: 'txt',
  phrase: 'reiner Text',
  also: ['csv', 'xml', 'json', 'log', 'md', 'htm', 'html', 'ics', 'vcf', 'text', 'asc', 'ini', 'yaml', 'yml', 'sql'],
}

const HEADER_LINE = /^[!-9;-~]{1,70}:/
const MAIL_HEADER = /^(from|to|date|subject|message-id|mime-version|received|return-path|content-type|delivered-to):/gim

/** Text of any kind by its first characters; undefined when the bytes are no text. @param extension of the file's name */
export function textType(head: Uint8Array, extension: string): Detected | undefined {
  const text = decode(head)
  if (text === undefined) return undefined
  if (isMail(text)) return EML
  const start = text
    .slice(0, 2_000)
    .trimStart()
    .replace(/^(<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, '')
  if (/^<(!doctype\s+html|html|head|body|script)\b/i.test(start)) return HTML
  if (/^(<!doctype\s+svg[\s\S]*?)?<svg\b/i.test(start)) return SVG
  // Rows of a table look like any other text: only here the name knows more than the content.
  return extension === 'csv' ? { ...TXT, mime: 'text/csv', extension: 'csv' } : TXT
}

/** RFC 5322: lines `Name: value` up to the first empty line, with at least two names that every mail has. */
function isMail(text: string): boolean {
  // "From " is the first line of a message that was cut out of an mbox file.
  const lines = text.replace(/^From .*\r?\n/, '').split(/\r?\n/, 400)
  const end = lines.indexOf('')
  const block = end < 0 ? lines : lines.slice(0, end)
  if (!block.every((line) => HEADER_LINE.test(line) || /^[ \t]/.test(line))) return false
  const names = new Set(
    block
      .join('\n')
      .match(MAIL_HEADER)
      ?.map((match) => match.toLowerCase()),
  )
  return names.size >= 2
}
