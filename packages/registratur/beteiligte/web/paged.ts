import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useApi } from '@verbundakte/ui'
import { useMemo } from 'react'

interface Page<Row> {
  readonly edges: readonly { readonly node: Row }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** A list read page by page. As `usePaged` of the Akte, which stands above and cannot be used here. */
export function usePaged<Row>(key: QueryKey, read: (after: string | null, signal: AbortSignal) => Promise<Page<Row>>) {
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
