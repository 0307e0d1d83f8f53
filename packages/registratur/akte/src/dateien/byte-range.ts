/**
 * A single byte range of a Range header (RFC 9110 §14), as `[from, to)`. Null: answer the whole, which is what the
 * standard wants for headers that are malformed or name several ranges at once.
 */
export function byteRange(header: string | null, size: number): { from: number; to: number } | 'unsatisfiable' | null {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!parts || (parts[1] === '' && parts[2] === '')) return null
  const [, first = '', last = ''] = parts
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { from: size - length, to: size }
  }
  const from = Number(first)
  const to = last === '' ? size : Math.min(Number(last) + 1, size)
  if (last !== '' && Number(last) < from) return null
  return from >= size ? 'unsatisfiable' : { from, to }
}
