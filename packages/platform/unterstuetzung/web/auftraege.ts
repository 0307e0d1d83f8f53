import { useQueryClient } from '@tanstack/react-query'
import { useApiQuery } from '@verbundakte/ui'
import {
  AuftragDocument,
  type AuftragQuery,
  type AuftragskopfFragment,
  WasSichtbarWirdDocument,
} from './generated/graphql.ts'

export type Kopf = AuftragskopfFragment
export type Auftrag = AuftragQuery['unterstuetzungsauftrag']

/** Milliseconds between two looks; what has changed is usually told at once (`lebendig`). */
export const LOOK = 15_000

export function useAuftrag(id: string) {
  return useApiQuery(['unterstuetzung', 'auftrag', id], AuftragDocument, { id }, { refetchInterval: LOOK })
}

/** What of the house a grant shows: counted once for what it names, for that takes a moment. */
export function useSichtbar({ id, module, klassen, objekte }: Auftrag) {
  return useApiQuery(['unterstuetzung-sichtbar', id, module, klassen, objekte], WasSichtbarWirdDocument, { id })
}

/** Reads again what is known about support, of all Gemeinden. */
export function useRefreshAuftraege(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === 'unterstuetzung' })
}
