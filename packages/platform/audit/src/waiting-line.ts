import { setImmediate } from 'node:timers/promises'
import { toUserError } from '@verbundakte/database'
import { Invalid } from '@verbundakte/kernel'
import type { Entry } from './recorder.ts'

/** Callers that go in one statement. */
const MOST = 64

/** Those who want to append to one log: while one statement is on its way, the next is filled. */
export class WaitingLine {
  readonly #write: (entries: readonly Entry[]) => Promise<void>
  readonly #waiting: Caller[] = []
  #running = false

  constructor(write: (entries: readonly Entry[]) => Promise<void>) {
    this.#write = write
  }

  /** Rejects as a statement of one's own would. */
  join(entries: readonly Entry[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries, resolve, reject })
      if (!this.#running) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#running = true
    while (this.#waiting.length > 0) {
      await this.#together(this.#waiting.splice(0, MOST))
      // Whoever was just answered and has more to say joins those who wait already.
      await setImmediate()
    }
    this.#running = false
  }

  async #together(callers: readonly Caller[]): Promise<void> {
    try {
      await this.#write(callers.flatMap(({ entries }) => entries))
      for (const { resolve } of callers) resolve()
    } catch (error) {
      // A text that cannot be stored is the doing of one of them. After any other failure nobody knows whether the
      // statement stands: each hears of it, and nothing is written twice.
      const alone = callers.length > 1 && toUserError(error) instanceof Invalid
      for (const caller of callers) {
        if (alone) await this.#together([caller])
        else caller.reject(error)
      }
    }
  }
}

interface Caller {
  readonly entries: readonly Entry[]
  resolve(): void
  reject(error: unknown): void
}
