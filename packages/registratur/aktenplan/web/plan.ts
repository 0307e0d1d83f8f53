import { useApiQuery } from '@verbundakte/ui'
import { useMemo } from 'react'
import { AktenplanDocument, type PlanPositionFragment } from './generated/graphql.ts'

export type PlanPosition = PlanPositionFragment

export interface Plan {
  readonly positionen: readonly PlanPosition[]
  readonly byId: ReadonlyMap<string, PlanPosition>
  /** from the top of the plan down to the position itself */
  way(id: string): readonly PlanPosition[]
}

/**
 * The whole plan of the Gemeinde: about 500 positions, 30 kB, read once. Tree and search work on it in the browser, so
 * that every letter is answered at once.
 */
export function usePlan(): { plan: Plan | null; error: unknown } {
  // A version of the plan stands for months; a local extension refreshes the key.
  const { data, error } = useApiQuery(['aktenplan'], AktenplanDocument, {}, { staleTime: 10 * 60_000 })
  const plan = useMemo(() => data && planOf(data.aktenplan), [data])
  return { plan: plan ?? null, error }
}

export function planOf(positionen: readonly PlanPosition[]): Plan {
  const byId = new Map(positionen.map((position) => [position.id, position]))
  return {
    positionen,
    byId,
    way(id) {
      const way: PlanPosition[] = []
      for (let at = byId.get(id); at; at = at.elternId ? byId.get(at.elternId) : undefined) way.unshift(at)
      return way
    },
  }
}
