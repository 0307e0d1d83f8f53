import { listenLive, useApi, useRefresh } from '@verbundakte/ui'
import { useEffect, useRef } from 'react'
import { queriesOf } from './modules.ts'

/** Milliseconds: several changes of a moment are one look. Where a look takes longer, so does the pause before the next. */
const TOGETHER = 250

/** Reads again what stands on the screen when somebody else has changed it. */
export function useLive(): void {
  const { gemeinde } = useApi()
  const refresh = useRefresh()
  const latest = useRef(refresh)
  useEffect(() => {
    latest.current = refresh
  })
  useEffect(() => {
    const ending = new AbortController()
    const outdated = new Set<string>()
    let looking = false
    const look = async () => {
      looking = true
      for (let took = 0; outdated.size > 0 && !ending.signal.aborted; ) {
        await new Promise((resolve) => setTimeout(resolve, Math.max(TOGETHER, took)))
        const names = [...outdated]
        outdated.clear()
        const began = performance.now()
        // To the end: begun anew with each change, a long list would never be read while much happens.
        await latest.current(...names)
        took = performance.now() - began
      }
      looking = false
    }
    const heard = (modules: readonly string[] | null) => {
      for (const module of modules ?? queriesOf.keys())
        for (const query of queriesOf.get(module) ?? []) outdated.add(query)
      if (!looking) void look()
    }
    void listenLive({ gemeinde, signal: ending.signal, heard })
    return () => ending.abort()
  }, [gemeinde])
}
