import { useQueryClient } from '@tanstack/react-query'
import { prefetchPdfs, useApi } from '@verbundakte/ui'
import { useEffect } from 'react'
import { EingangDocument, type EingangZeileFragment } from './generated/graphql.ts'

/** How many letters ahead are ready before anybody asks. */
const VORAUS = 3

/** The next letters and their first pages are there when the key is pressed. */
export function useNachbarn(rows: readonly EingangZeileFragment[], id: string | null): void {
  const api = useApi()
  const queries = useQueryClient()
  const at = rows.findIndex((row) => row.id === id)
  const ids = rows
    .slice(at + 1, at + 1 + VORAUS)
    .filter(({ status }) => status !== 'NEU')
    .map((row) => row.id)
    .join()
  const next = rows[at + 1]
  const pdf = next?.mime === 'application/pdf' ? next.vorschauPfad : null
  useEffect(() => {
    for (const each of ids.split(',').filter(Boolean)) {
      void queries.prefetchQuery({
        queryKey: [api.gemeinde, 'eingang', each],
        queryFn: ({ signal }) => api.graphql(EingangDocument, { id: each }, signal),
        staleTime: 30_000,
      })
    }
  }, [ids, api, queries])
  useEffect(() => {
    if (!pdf) return
    const abort = new AbortController()
    void prefetchPdfs([pdf], abort.signal)
    return () => abort.abort()
  }, [pdf])
}

/** A letter that was filed takes its row along, and the focus with it: the next row gets it, unless somebody has it. */
export function useFokusInListe(id: string | null): void {
  useEffect(() => {
    if (!id || document.activeElement !== document.body) return
    document.querySelector<HTMLElement>('#spalte-links tr[aria-selected="true"]')?.focus()
  })
}
