import { setTimeout as sleep } from 'node:timers/promises'
import type { GemeindeId } from '@verbundakte/kernel'

export interface ScheduleOptions {
  /** what to do for one Gemeinde; called again at once when it was woken meanwhile */
  work(gemeinde: GemeindeId): Promise<void>
  /** @returns milliseconds until the next try after so many failures in a row */
  failed(gemeinde: GemeindeId, failures: number, error: unknown): number
  /** at most so many Gemeinden at a time: each holds a delivery in memory */
  readonly atATime: number
  /** ends all of it; work that is under way is asked to look at it, too */
  readonly signal: AbortSignal
}

/** Work per Gemeinde: one at a time in each, a few at a time in all, tried again later and later while it fails. */
export class Schedule {
  readonly #options: ScheduleOptions
  readonly #running = new Map<GemeindeId, Promise<void>>()
  readonly #dirty = new Set<GemeindeId>()
  readonly #waiting: (() => void)[] = []
  readonly #signal: AbortSignal
  #free: number

  constructor(options: ScheduleOptions) {
    this.#options = options
    this.#free = options.atATime
    this.#signal = options.signal
  }

  wake(gemeinde: GemeindeId): void {
    if (this.#signal.aborted) return
    this.#dirty.add(gemeinde)
    if (this.#running.has(gemeinde)) return
    this.#running.set(gemeinde, this.#run(gemeinde))
  }

  /** resolves when nothing runs any more */
  async idle(): Promise<void> {
    await Promise.all(this.#running.values())
  }

  async #run(gemeinde: GemeindeId): Promise<void> {
    for (let failures = 0; this.#dirty.has(gemeinde) && !this.#signal.aborted; ) {
      await this.#enter()
      try {
        this.#dirty.delete(gemeinde)
        if (!this.#signal.aborted) await this.#options.work(gemeinde)
        failures = 0
        this.#leave()
      } catch (error) {
        this.#leave()
        if (this.#signal.aborted) return
        failures += 1
        this.#dirty.add(gemeinde)
        await sleep(this.#options.failed(gemeinde, failures, error), undefined, { signal: this.#signal }).catch(
          () => {},
        )
      }
    }
    // In the same moment as the last look at `dirty`, so that no call of `wake` falls in between.
    this.#running.delete(gemeinde)
  }

  async #enter(): Promise<void> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  #leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free += 1
  }
}
