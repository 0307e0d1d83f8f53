import { useQueries } from '@tanstack/react-query'
import { useApi } from '@verbundakte/ui'
import { AktenListe } from './AktenListe.tsx'
import { AkteDocument } from './generated/graphql.ts'
import { useRecent } from './recent.ts'

/** The Akten used last on this machine, read anew one by one: rights and titles may have changed since. */
export function ZuletztScreen() {
  const api = useApi()
  const found = useQueries({
    queries: useRecent().map((id) => ({
      queryKey: [api.gemeinde, 'akte', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => api.graphql(AkteDocument, { id }, signal),
    })),
  })
  const rows = found.flatMap((query) => (query.data?.akte ? [query.data.akte] : []))
  return (
    <AktenListe
      rows={rows}
      more={null}
      isPending={found.some((query) => query.isPending)}
      error={null}
      titel="Zuletzt benutzt"
      name="akten:zuletzt"
      position={null}
    />
  )
}
