import { recallPlace, usePanes, useStacked } from '@verbundakte/ui'
import { useState } from 'react'

/**
 * What is chosen in a list: what the person chose, else where they were last time, else the first row, so that the
 * preview is never empty beside a full list. On a phone nothing is chosen until somebody taps.
 */
export function useSelection<Row>(name: string, rows: readonly Row[], rowId: (row: Row) => string) {
  const stacked = useStacked()
  const { show } = usePanes()
  const [chosen, setChosen] = useState<{ name: string; id: string } | null>(null)
  const wanted = chosen?.name === name ? chosen.id : recallPlace(name).selected
  const row = rows.find((candidate) => rowId(candidate) === wanted) ?? (stacked ? undefined : rows[0])
  return {
    row: row ?? null,
    id: row ? rowId(row) : null,
    select(next: Row) {
      setChosen({ name, id: rowId(next) })
      if (stacked) show('rechts')
    },
  }
}
