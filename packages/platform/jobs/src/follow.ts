import { advanceOutbox, EVENT_CHANNEL, type RecordedEvent, readOutbox } from '@verbundakte/audit'
import { type Databases, readingAs } from '@verbundakte/database'
import type { GemeindeId } from '@verbundakte/kernel'

export interface FollowOptions {
  readonly databases: Databases
  readonly gemeinden: readonly GemeindeId[]
  /** name under which the position is remembered */
  readonly consumer: string
  /** events in order of commits; throwing repeats them later */
  handle(gemeinde: GemeindeId, events: readonly RecordedEvent[]): Promise<void>
  onError(gemeinde: GemeindeId, error: unknown): void
  readonly batch?: number
  /** milliseconds between two looks that nobody asked for */
  readonly look?: number
}

export interface Follower {
  /** looks now, without waiting for a notification; resolves when everything recorded so far was handled */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

/**
 * Reads the outbox of every Gemeinde as it grows, each in its own order and independent of the others. A notification
 * wakes it within milliseconds; a slow look every half minute finds what a lost connection swallowed, or a program that
 * died between its commit and its notification.
 */
export async function followOutbox(options: FollowOptions): Promise<Follower> {
  const { databases, gemeinden, consumer } = options
  const running = new Map<GemeindeId, Promise<void>>()
  const dirty = new Set<GemeindeId>()
  let stopped = false

  function wake(gemeinde: GemeindeId): Promise<void> {
    dirty.add(gemeinde)
    const already = running.get(gemeinde)
    if (already) return already
    const run = drain(gemeinde).finally(() => {
      running.delete(gemeinde)
      // Somebody may have called between the last look and this line.
      if (dirty.has(gemeinde) && !stopped) void wake(gemeinde)
    })
    running.set(gemeinde, run)
    return run
  }

  async function drain(gemeinde: GemeindeId): Promise<void> {
    while (!stopped && dirty.delete(gemeinde)) {
      try {
        const events = await readingAs(databases, gemeinde, 'dienst', (tx) =>
          readOutbox(tx, consumer, options.batch ?? 200),
        )
        const last = events.at(-1)
        if (!last) continue
        await options.handle(gemeinde, events)
        await readingAs(databases, gemeinde, 'dienst', (tx) => advanceOutbox(tx, consumer, last.seq))
        dirty.add(gemeinde)
      } catch (error) {
        options.onError(gemeinde, error)
        // The slow look comes back to it; a tight loop over a broken event would only heat the machine.
        return
      }
    }
  }

  const catchUp = async () => {
    await Promise.all(gemeinden.map(wake))
  }
  const known = new Set<string>(gemeinden)
  const stopListening = await Promise.all(
    onePerDatabase(databases, gemeinden).map((gemeinde) =>
      databases.listen(
        gemeinde,
        EVENT_CHANNEL,
        (content) => {
          // The channel is open to every login of the cluster; a name we do not know wakes nobody.
          if (known.has(content)) void wake(content as GemeindeId)
        },
        () => void catchUp(),
      ),
    ),
  )
  const timer = setInterval(() => void catchUp(), options.look ?? 30_000)
  return {
    catchUp,
    async stop() {
      stopped = true
      clearInterval(timer)
      await Promise.all(stopListening.map((stop) => stop()))
      await Promise.all(running.values())
    },
  }
}

function onePerDatabase(databases: Databases, gemeinden: readonly GemeindeId[]): GemeindeId[] {
  const { placement } = databases.installation
  return [...new Map(gemeinden.map((gemeinde) => [placement[gemeinde], gemeinde])).values()]
}
