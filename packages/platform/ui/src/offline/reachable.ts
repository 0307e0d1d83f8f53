import { useSyncExternalStore } from 'react'

/** Milliseconds that an answer may take, and between two looks: while all is well, and while it is not. */
const PATIENCE = 5_000
const AGAIN = 30_000
const SOON = 5_000

let reachable = true
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** Asks the server whether it is there. A network that is there and leads nowhere is none. */
export async function whetherReachable(): Promise<boolean> {
  const answered = await fetch('/bereit', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).then(
    (response) => response.ok,
    () => false,
  )
  if (answered !== reachable) {
    reachable = answered
    for (const listener of listeners) listener()
  }
  return answered
}

function ask(): void {
  clearTimeout(timer)
  void whetherReachable().then((answered) => {
    clearTimeout(timer)
    if (listeners.size > 0) timer = setTimeout(ask, answered ? AGAIN : SOON)
  })
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('online', ask)
    window.addEventListener('offline', ask)
    ask()
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('online', ask)
    window.removeEventListener('offline', ask)
    clearTimeout(timer)
  }
}

/** Whether the server can be reached. It is asked only while a component wants to know and `wanted`. */
export function useReachable(wanted = true): boolean {
  return useSyncExternalStore(wanted ? subscribe : nothing, wanted ? () => reachable : always)
}

const nothing = () => () => {}
const always = () => true
