import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useApi } from '@verbundakte/ui'
import { useMemo } from 'react'

/** Rows of a page: three screens of them, so that arrowing down never waits. */
export const PAGE = 60

export interface Page<Row> {
  readonly edges: readonly { readonly node: Row }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface Paged<Row> {
  readonly rows: readonly Row[]
  readonly more: { readonly pending: boolean; readonly load: () => void } | null
  readonly isPending: boolean
  readonly error: unknown
}

/** How often a list is read again while one of its rows is not final; each of its pages is. */
const POLL_MS = 2500

/**
 * A list that is read page by page, each beginning after the last row of the one before (keyset).
 * @param isPending rows that will change by themselves; while there are any the list is read again and again
 */
export function usePaged<Row>(
  key: QueryKey,
  read: (after: string | null, signal: AbortSignal) => Promise<Page<Row>>,
  isPending: (row: Row) => boolean = () => false,
): Paged<Row> {
  const { gemeinde } = useApi()
  const query = useInfiniteQuery({
    queryKey: [gemeinde, ...key],
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.edges.some((edge) => isPending(edge.node)))
        ? POLL_MS * state.data.pages.length
        : false,
    // The first page has no cursor; the type of the parameter comes from here.
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page<Row>) => (last.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
  })
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, error } = query
  const rows = useMemo(() => data?.pages.flatMap((page) => page.edges.map((edge) => edge.node)) ?? [], [data])
  const more = hasNextPage ? { pending: isFetchingNextPage, load: () => void fetchNextPage() } : null
  return { rows, more, isPending: query.isPending, error }
}
