import {
  type QueryKey,
  type UseQueryOptions,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import type { Api, TypedDocument } from './client.ts'

const Context = createContext<Api | null>(null)

export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  return <Context value={api}>{children}</Context>
}

/** The API of the Gemeinde in whose part of the application this component stands. */
export function useApi(): Api {
  const api = useContext(Context)
  if (!api) throw new Error('useApi stands outside of ApiProvider')
  return api
}

/** Reads by one operation. The Gemeinde leads every key, so that nothing of one is ever shown in another. */
export function useApiQuery<Result, Variables>(
  key: QueryKey,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  options: Omit<UseQueryOptions<Result>, 'queryKey' | 'queryFn'> = {},
): UseQueryResult<Result> {
  const api = useApi()
  return useQuery({
    queryKey: [api.gemeinde, ...key],
    queryFn: ({ signal }) => api.graphql(document, variables, signal),
    ...options,
  })
}

/** Marks what was read under these keys as outdated: `refresh('akte')` covers `['akte', id]`. */
export function useRefresh(): (...names: readonly string[]) => Promise<void> {
  const api = useApi()
  const queries = useQueryClient()
  return async (...names) => {
    await Promise.all(names.map((name) => queries.invalidateQueries({ queryKey: [api.gemeinde, name] })))
  }
}
