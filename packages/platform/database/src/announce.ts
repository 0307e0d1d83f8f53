import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Driver, Tx } from './driver.ts'

/**
 * Notifies `channel`, with the Gemeinde of the login as content, once this transaction stands: in a statement of its
 * own, because a NOTIFY inside it holds one lock of the whole cluster until its commit is on disk, and lets the commits
 * of all Gemeinden queue. A crash in between loses it; who listens must also look from time to time.
 */
export function announceAfterCommit(tx: Tx, channel: string): void {
  // A transaction that nobody watches (a tool, a test) is found by whoever looks.
  watched.get(tx)?.(channel)
}

const watched = new WeakMap<Tx, (channel: string) => void>()

/** Milliseconds from one notification to the next: what is committed meanwhile shares it. */
const PAUSE_MS = 20

/**
 * A driver whose transactions announce what they were asked to: the first at once, and while many are written, one
 * notification for all that were committed since the last.
 */
export function announcing(driver: Driver): Driver {
  const calls = new Map<string, Call>()
  const closing = new AbortController()

  function announce(channel: string): void {
    const running = calls.get(channel)
    if (running) {
      running.again = true
      return
    }
    const call: Call = { again: true, done: Promise.resolve() }
    calls.set(channel, call)
    call.done = send(channel, call)
  }

  async function send(channel: string, call: Call): Promise<void> {
    try {
      while (call.again) {
        // Whoever commits from here on needs one more: this one may be on its way already.
        call.again = false
        await driver.single.execute(sql`select pg_notify(${channel}, verbund.gemeinde())`)
        // Closing ends the pause, not the call.
        await wait(PAUSE_MS, undefined, { signal: closing.signal, ref: false }).catch(() => {})
      }
    } catch {
      // The connection is lost or closed. What was committed stands, and is found by the next look.
    } finally {
      calls.delete(channel)
    }
  }

  watched.set(driver.single, announce)
  return {
    single: driver.single,
    async inTransaction(work) {
      const channels = new Set<string>()
      const result = await driver.inTransaction((tx) => {
        watched.set(tx, (channel) => channels.add(channel))
        return work(tx)
      })
      for (const channel of channels) announce(channel)
      return result
    },
    listen: (channel, called, connected) => driver.listen(channel, called, connected),
    async close() {
      // A program that writes and ends (set-up, an import) is heard, too.
      closing.abort()
      await Promise.all([...calls.values()].map(({ done }) => done))
      await driver.close()
    },
  }
}

interface Call {
  again: boolean
  done: Promise<void>
}
