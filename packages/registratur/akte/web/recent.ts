import { remembered, useGemeinde } from '@verbundakte/ui'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { withFirst } from './recent-list.ts'

/**
 * The Akten somebody opened last on this machine. Only ids are kept: a Betreff may name a person, and a browser is
 * no place for that.
 */
export function useRecent(): readonly string[] {
  const store = useRecentStore()
  const kept = useSyncExternalStore(store.subscribe, store.read)
  return useMemo(() => kept.split(',').filter(Boolean), [kept])
}

/** Notes that the Akte was opened. */
export function useNoteRecent(akte: string | null): void {
  const store = useRecentStore()
  useEffect(() => {
    if (akte) store.write(withFirst(store.read(), akte))
  }, [akte, store])
}

function useRecentStore() {
  const { id, person } = useGemeinde()
  // Desks are shared: what one person used is not shown to the next.
  return useMemo(() => storeFor(`zuletzt.${id}.${person.id}`), [id, person.id])
}

const stores = new Map<string, ReturnType<typeof remembered>>()

function storeFor(name: string) {
  const store = stores.get(name) ?? remembered(name, '')
  stores.set(name, store)
  return store
}
