import { useSyncExternalStore } from 'react'

/** Below this width there is room for one pane only; the same number stands in panes.css. */
const QUERY = '(max-width: 47.5rem)'

export function useStacked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(QUERY)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(QUERY).matches,
  )
}
