import { decode } from '../text/charset.ts'
import type { Puid } from './pronom.ts'

/** @param head of a file whose type is already known */
export function textFormat(mime: string, head: Buffer): Puid | undefined {
  if (mime === 'text/csv') return 'x-fmt/18'
  if (mime === 'text/html') return htmlFormat(decode(head) ?? '')
  if (mime !== 'text/plain') return undefined
  return /^\uFEFF?<\?xml\s/.test(decode(head) ?? '') ? 'fmt/101' : 'x-fmt/111'
}

function htmlFormat(text: string): Puid {
  const doctype = /<!doctype\s+html\b([^>]*)>/i.exec(text)?.[1]
  if (doctype === undefined) return 'fmt/96'
  if (/^\s*(SYSTEM\s+["']about:legacy-compat["']\s*)?$/i.test(doctype)) return 'fmt/471'
  if (/\/\/DTD XHTML 1\.0/i.test(doctype)) return 'fmt/102'
  return /\/\/DTD HTML 4\.01/i.test(doctype) ? 'fmt/100' : 'fmt/96'
}
