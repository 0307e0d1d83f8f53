/** Lends a fixed number of places, in the order in which they are asked for. */
export interface Slots {
  /** @throws the reason of `signal`, when it comes before a place is free */
  withSlot<T>(work: (slot: number) => Promise<T>, signal: AbortSignal | undefined): Promise<T>
}

export function slots(count: number): Slots {
  const free = Array.from({ length: count }, (_, slot) => slot)
  const waiting = new Set<(slot: number) => void>()

  function acquire(signal: AbortSignal | undefined): Promise<number> {
    signal?.throwIfAborted()
    const slot = free.pop()
    if (slot !== undefined) return Promise.resolve(slot)
    return new Promise((accept, reject) => {
      const giveUp = () => {
        waiting.delete(takeTurn)
        reject(signal?.reason)
      }
      const takeTurn = (freed: number) => {
        signal?.removeEventListener('abort', giveUp)
        accept(freed)
      }
      waiting.add(takeTurn)
      signal?.addEventListener('abort', giveUp, { once: true })
    })
  }

  function release(slot: number): void {
    const [next] = waiting
    if (next === undefined) {
      free.push(slot)
      return
    }
    waiting.delete(next)
    next(slot)
  }

  return {
    async withSlot(work, signal) {
      const slot = await acquire(signal)
      try {
        return await work(slot)
      } finally {
        release(slot)
      }
    },
  }
}
