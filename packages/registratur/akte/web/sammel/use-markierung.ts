import type { Marking } from '@verbundakte/ui'
import { useMemo, useState } from 'react'

export interface Markierung<Row> extends Marking {
  /** the marked rows as they stand in the list now; what is no longer in it is not marked any more */
  readonly rows: readonly Row[]
}

/** Rows that are marked in the list of this name. Another list begins with none. */
export function useMarkierung<Row extends { readonly id: string }>(
  name: string,
  rows: readonly Row[],
): Markierung<Row> {
  const [kept, setKept] = useState<{ readonly name: string; readonly ids: ReadonlySet<string> }>({
    name,
    ids: new Set(),
  })
  const chosen = useMemo(
    () => (kept.name === name ? rows.filter(({ id }) => kept.ids.has(id)) : []),
    [kept, name, rows],
  )
  const marked = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen])
  return { rows: chosen, marked, onChange: (ids) => setKept({ name, ids }) }
}
