/** Where people were in a list. Kept while the page lives: coming back finds selection and scroll as they were left. */
interface Place {
  readonly selected: string | null
  readonly scroll: number
}

const places = new Map<string, Place>()
const KEEP = 200

export function recallPlace(list: string): Place {
  return places.get(list) ?? { selected: null, scroll: 0 }
}

export function keepPlace(list: string, change: Partial<Place>): void {
  const place = { ...recallPlace(list), ...change }
  // The list visited last goes to the end, so that the forgotten one is the oldest.
  places.delete(list)
  places.set(list, place)
  const oldest = places.keys().next().value
  if (places.size > KEEP && oldest !== undefined) places.delete(oldest)
}
