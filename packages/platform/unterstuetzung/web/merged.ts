/**
 * Lists that are each in their own order, as one: first the first of each, then the second of each. Ranks of different
 * searches cannot be compared, so no Gemeinde stands before another.
 */
export function merged<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat()
}
