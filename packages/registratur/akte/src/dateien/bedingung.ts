/** Whether the caller holds this very content already (RFC 9110 §13.1.2: compared weakly, a proxy may have packed it). */
export function hatEsSchon(headers: Headers, etag: string): boolean {
  const known = headers.get('if-none-match')
  if (known === null) return false
  return known.trim() === '*' || known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)
}

/**
 * The part that is asked for, unless it belongs to other content by now (RFC 9110 §13.1.5): the preview of a scan becomes
 * the searchable rendition, and the end of one file behind the beginning of the other is no file.
 */
export function gewuenschterTeil(headers: Headers, etag: string): string | null {
  const of = headers.get('if-range')
  return of === null || of.trim() === etag ? headers.get('range') : null
}
