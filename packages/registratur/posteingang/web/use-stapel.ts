import { useInfiniteQuery } from '@tanstack/react-query'
import { useApi, useApiQuery } from '@verbundakte/ui'
import { useMemo } from 'react'
import {
  EingaengeDocument,
  type Eingangsliste,
  type EingangZeileFragment,
  PoststapelDocument,
} from './generated/graphql.ts'
import { nochInArbeit } from './words.ts'

const SEITE = 60
/** While something is being read, the list looks again by itself, should the news not come through. */
const POLL_MS = 2500

export interface Wahl {
  /** short code, '' for the Poststelle, null for all that the person sees */
  readonly amt: string | null
  readonly liste: Eingangsliste
}

export interface Stapel {
  readonly rows: readonly EingangZeileFragment[]
  readonly more: { readonly pending: boolean; readonly load: () => void } | null
  readonly isPending: boolean
  readonly error: unknown
}

/** The chosen queue, page by page. */
export function useStapel({ amt, liste }: Wahl): Stapel {
  const api = useApi()
  const query = useInfiniteQuery({
    queryKey: [api.gemeinde, 'eingaenge', amt, liste],
    queryFn: async ({ pageParam, signal }) =>
      (await api.graphql(EingaengeDocument, { amt, liste, first: SEITE, after: pageParam }, signal)).eingaenge,
    // The first page has no cursor; the type of the parameter comes from here.
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.edges.some(({ node }) => nochInArbeit(node)))
        ? POLL_MS * state.data.pages.length
        : false,
  })
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isPending, error } = query
  const rows = useMemo(() => data?.pages.flatMap((page) => page.edges.map(({ node }) => node)) ?? [], [data])
  return {
    rows,
    more: hasNextPage ? { pending: isFetchingNextPage, load: () => void fetchNextPage() } : null,
    isPending,
    error,
  }
}

/** All that waits: what the navigation says. */
export function useZahl(): number {
  return useStapelzahlen().reduce((summe, { anzahl }) => summe + anzahl, 0)
}

/** How much lies where. */
export function useStapelzahlen() {
  const { data } = useApiQuery(['poststapel'], PoststapelDocument, {})
  return data?.poststapel ?? []
}
