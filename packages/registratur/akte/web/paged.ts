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

/** A list that is read page by page, each beginning after the last row of the one before (keyset). */
export function usePaged<Row>(
  key: QueryKey,
  read: (after: string | null, signal: AbortSignal) => Promise<Page<Row>>,
): Paged<Row> {
  const { gemeinde } = useApi()
  const query = useInfiniteQuery({
    queryKey: [gemeinde, ...key],
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    // The first page has no cursor; the type of the parameter comes from here.
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page<Row>) => (last.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
  })
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isPending, error } = query
  const rows = useMemo(() => data?.pages.flatMap((page) => page.edges.map((edge) => edge.node)) ?? [], [data])
  const more = hasNextPage ? { pending: isFetchingNextPage, load: () => void fetchNextPage() } : null
  return { rows, more, isPending, error }
}
