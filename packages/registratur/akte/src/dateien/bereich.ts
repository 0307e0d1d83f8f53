/**
 * A single byte range of a Range header (RFC 9110 §14), as `[von, bis)`. Null: answer the whole, which is what the
 * standard wants for headers that are malformed or name several ranges at once.
 */
export function bereich(header: string | null, groesse: number): { von: number; bis: number } | 'unerfuellbar' | null {
  const teile = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!teile || (teile[1] === '' && teile[2] === '')) return null
  const [, erstes = '', letztes = ''] = teile
  if (erstes === '') {
    const laenge = Math.min(Number(letztes), groesse)
    return laenge === 0 ? 'unerfuellbar' : { von: groesse - laenge, bis: groesse }
  }
  const von = Number(erstes)
  const bis = letztes === '' ? groesse : Math.min(Number(letztes) + 1, groesse)
  if (letztes !== '' && Number(letztes) < von) return null
  return von >= groesse ? 'unerfuellbar' : { von, bis }
}
