/**
 * What happens when a session ends under someone's hands: every request that meets the closed door waits here, the
 * shell shows the sign-in over the unchanged screen, and after it all of them go on. Nothing typed is lost.
 */
export interface SessionDoor {
  /** Called by a request that was answered with 401; resolves when the person has signed in again. */
  closed(): Promise<void>
  /** Called by the shell after a successful sign-in. */
  opened(): void
  isClosed(): boolean
  subscribe(listener: () => void): () => void
}

export function createSessionDoor(): SessionDoor {
  let waiting: PromiseWithResolvers<void> | null = null
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    closed() {
      if (!waiting) {
        waiting = Promise.withResolvers<void>()
        tell()
      }
      return waiting.promise
    },
    opened() {
      const open = waiting
      waiting = null
      tell()
      open?.resolve()
    },
    isClosed: () => waiting !== null,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
