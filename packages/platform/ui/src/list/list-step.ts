/** Where a key leads from row `at` of `count`; null where it leads nowhere. -1 stands for no row. */
export function listStep(at: number, count: number, key: string, page = 10): number | null {
  if (count === 0) return null
  const to = target(at, count, key, page)
  if (to === null) return null
  const place = Math.min(count - 1, Math.max(0, to))
  return place === at ? null : place
}

function target(at: number, count: number, key: string, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return at + 1
    case 'ArrowUp':
    case 'k':
      return at < 0 ? 0 : at - 1
    case 'PageDown':
      return at + page
    case 'PageUp':
      return at - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** Whether the next page should be on its way: a held arrow key covers 25 rows in the time of a request. */
export function nearEnd(at: number, count: number): boolean {
  return at >= count - 25
}
