import { setTimeout as sleep } from 'node:timers/promises'

/** Something that runs until it is stopped or dies. The embedded servers are such a thing, and so are our services. */
export interface Running {
  pid: number
  /** Resolves with a German phrase when it has ended, for whatever reason. */
  ended: Promise<string>
  stop(): Promise<void>
}

/** Waits between attempts: short for a single accident, long enough for a lasting fault not to fill the disk with logs. */
export const PAUSES_MS = [500, 1_000, 2_000, 5_000, 15_000]

/** Whoever ran this long was well; the next fall counts as the first again. */
const HEALTHY_MS = 60_000

/**
 * Keeps something running: when it dies it is started again, after ever longer pauses, until `abort`.
 * The first start is the caller's; what it started is handed over. Returns a function that ends the watching and it.
 */
export function guard(
  name: string,
  first: Running,
  fresh: () => Promise<Running>,
  report: (text: string) => void,
  abort: AbortSignal,
  pauses = PAUSES_MS,
): () => Promise<void> {
  const closing = new AbortController()
  const signal = AbortSignal.any([abort, closing.signal])
  let running: Running = first

  async function watch(): Promise<void> {
    let falls = 0
    while (true) {
      const since = Date.now()
      const reason = await running.ended
      if (signal.aborted) return
      if (Date.now() - since > HEALTHY_MS) falls = 0
      report(`${name} ist ausgefallen (${reason}) und wird neu gestartet …`)
      await running.stop()
      while (true) {
        await sleep(pauses[Math.min(falls++, pauses.length - 1)], undefined, { signal })
        try {
          running = await fresh()
          break
        } catch (error) {
          if (signal.aborted) return
          report(`${name} startet nicht: ${error instanceof Error ? error.message : error}`)
        }
      }
      report(`${name} läuft wieder.`)
    }
  }

  // An end during a pause is an AbortError, and what we want.
  const end = watch().catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
  return async () => {
    closing.abort()
    await running.stop()
    await end
    // A restart may have come through between the two lines above.
    await running.stop()
  }
}
