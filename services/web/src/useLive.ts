import { listenLive, useApi, useRefresh } from '@verbundakte/ui'
import { useEffect, useRef } from 'react'
import { queriesOf } from './modules.ts'

/** Milliseconds: several changes of a moment are one look. */
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
    let timer: ReturnType<typeof setTimeout> | undefined
    const heard = (modules: readonly string[] | null) => {
      for (const module of modules ?? queriesOf.keys())
        for (const query of queriesOf.get(module) ?? []) outdated.add(query)
      timer ??= setTimeout(() => {
        timer = undefined
        const names = [...outdated]
        outdated.clear()
        void latest.current(...names)
      }, TOGETHER)
    }
    void listenLive({ gemeinde, signal: ending.signal, heard })
    return () => {
      clearTimeout(timer)
      ending.abort()
    }
  }, [gemeinde])
}
