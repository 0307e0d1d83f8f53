import { useInfiniteQuery } from '@tanstack/react-query'
import { useApi, useApiQuery } from '@verbundakte/ui'
import { useMemo } from 'react'
import { type Filter, variablesOf } from './filter.ts'
import { ProtokollDocument, type ProtokollQuery, ProtokollrahmenDocument } from './generated/graphql.ts'

export type Eintrag = ProtokollQuery['protokoll']['edges'][number]['node']

/** The entries that a filter finds, page by page. */
export function useEintraege(filter: Filter) {
  const api = useApi()
  const query = useInfiniteQuery({
    queryKey: [api.gemeinde, 'protokoll', filter],
    queryFn: async ({ pageParam, signal }) =>
      (await api.graphql(ProtokollDocument, { ...variablesOf(filter), after: pageParam }, signal)).protokoll,
    // The log grows by every look at it: what was read before is never the newest.
    staleTime: 0,
    // The first page has no cursor; the type of the parameter comes from here.
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  })
  const rows = useMemo(
    () => query.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [],
    [query.data],
  )
  const more = query.hasNextPage ? { pending: query.isFetchingNextPage, load: () => void query.fetchNextPage() } : null
  return { rows, more, isPending: query.isPending, error: query.error }
}

/** How far the log is vouched for, and the words for events and people. */
export function useRahmen() {
  const { data, error } = useApiQuery(['protokollrahmen'], ProtokollrahmenDocument, {})
  const titel = useMemo(
    () => new Map(data?.ereignisarten.map(({ ereignis, titel }) => [ereignis, titel])),
    [data?.ereignisarten],
  )
  // Visitors are no people of the Gemeinde; their names stand in what they were let in by.
  const besucher = useMemo(
    () => new Map(data?.unterstuetzungsauftraege.map(({ id, antragstellerName }) => [id, antragstellerName])),
    [data?.unterstuetzungsauftraege],
  )
  const ticketVon = (auftrag: string) => data?.unterstuetzungsauftraege.find(({ id }) => id === auftrag)?.ticket
  return { data, error, besucher, ticketVon, titelVon: (ereignis: string) => titel.get(ereignis) ?? ereignis }
}
