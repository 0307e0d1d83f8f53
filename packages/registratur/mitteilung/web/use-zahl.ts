import { useApiQuery } from '@verbundakte/ui'
import { UngeleseneMitteilungenDocument } from './generated/graphql.ts'

/** How many wait to be read: what the navigation says. */
export function useZahl(): number {
  const { data } = useApiQuery(['mitteilungszahl'], UngeleseneMitteilungenDocument, {})
  return data?.ungeleseneMitteilungen ?? 0
}
