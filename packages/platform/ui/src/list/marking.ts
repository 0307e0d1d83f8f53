/** Rows that are marked in a list, beside the one that is chosen. */
export interface Marking {
  readonly marked: ReadonlySet<string>
  readonly onChange: (marked: ReadonlySet<string>) => void
}

interface Stroke {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/**
 * What a key does to the marks: Space marks the row, Shift with an arrow it and the next one, Ctrl+A all that are loaded
 * (and none, if they are all marked), Escape lets go. Null: the key is none of these.
 *
 * @returns `step`: the arrow by which the row changes, too
 */
export function markingKey(
  marked: ReadonlySet<string>,
  ids: readonly string[],
  at: number,
  { key, shiftKey, ctrlKey, metaKey }: Stroke,
): { readonly marked: ReadonlySet<string>; readonly step?: string } | null {
  const here = ids[at]
  if (here === undefined) return null
  if (key === ' ') return { marked: toggled(marked, here) }
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') {
    return { marked: new Set(ids.every((id) => marked.has(id)) ? [] : ids) }
  }
  if (key === 'Escape' && marked.size > 0) return { marked: new Set() }
  const there = key === 'ArrowDown' ? ids[at + 1] : key === 'ArrowUp' ? ids[at - 1] : undefined
  if (!shiftKey || there === undefined) return null
  // Back over what was just marked takes the mark away again.
  if (marked.has(here) && marked.has(there)) return { marked: toggled(marked, here), step: key }
  return { marked: new Set([...marked, here, there]), step: key }
}

/** @param range marks everything between the chosen row and the one that was clicked */
export function markedByPointer(
  marked: ReadonlySet<string>,
  ids: readonly string[],
  from: number,
  to: number,
  range: boolean,
): ReadonlySet<string> {
  if (range) return new Set([...marked, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)])
  const id = ids[to]
  return id === undefined ? marked : toggled(marked, id)
}

function toggled(marked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(marked)
  if (!after.delete(id)) after.add(id)
  return after
}
