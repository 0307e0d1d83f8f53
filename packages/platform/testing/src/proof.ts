import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How much is tried: `small` in every test run, `nightly` with time. */
export type ProofSize = 'small' | 'nightly'
export const proofSize: ProofSize = process.env.VERBUND_PROOF === 'nightly' ? 'nightly' : 'small'

/** The same seed tries the same things: `VERBUND_SEED=…`, or `npm run proof -- --seed …`. */
export const proofSeed = Number(process.env.VERBUND_SEED ?? Date.now() % 2_147_483_647)

export function amount(small: number, nightly: number): number {
  return proofSize === 'nightly' ? nightly : small
}

/** What one part of the proof has to say. */
export interface ProofPart {
  /** `D4` */
  readonly teil: string
  /** a German sentence: what holds */
  readonly aussage: string
  readonly versuche: number
  readonly fehler: number
  readonly sekunden: number
  /** further figures, by a German name */
  readonly angaben?: Readonly<Record<string, number | string>>
}

/** Keeps the figures for `npm run proof`; in a plain test run only the test itself counts. */
export function recordProof(part: ProofPart): void {
  const directory = process.env.VERBUND_PROOF_DIR
  console.info(`${part.teil}: ${part.versuche} Versuche, ${part.fehler} Fehler, Startwert ${proofSeed}`)
  if (!directory) return
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, `${part.teil}.json`), JSON.stringify(part))
}

export function secondsSince(begin: number): number {
  return Math.round((performance.now() - begin) / 100) / 10
}

/** Repeatable dice: numbers from 0 up to below 1 (mulberry32). */
export class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = seed | 0
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  below(bound: number): number {
    return Math.floor(this.next() * bound)
  }

  /** @throws Error for an empty list */
  of<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)]
    if (one === undefined) throw new Error('nothing to choose from')
    return one
  }

  uuid(): string {
    const hex = Array.from({ length: 32 }, () => this.below(16).toString(16)).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
  }
}
