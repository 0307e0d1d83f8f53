import { Refusal } from '@verbundakte/programs'

/** Bytes after which what has arrived is kept: no more than this comes again when the line breaks. */
export const STUECK = 8 * 1024 * 1024

/** Whoever sends has gone; nobody hears the answer, and it is no fault of ours. */
class Abgerissen extends Refusal {
  constructor(cause: unknown) {
    super(
      400,
      'posteingang.teil.abgerissen',
      'Die Leitung riss ab. Was angekommen ist, bleibt; wo es weitergeht, sagt HEAD.',
    )
    this.cause = cause
  }
}

/** A body in pieces. A piece streams through; nothing of it is held but the chunk that was just read. */
export class Stueckelung {
  readonly #quelle: ReadableStreamDefaultReader<Uint8Array>
  #rest: Uint8Array | null = null

  constructor(quelle: ReadableStream<Uint8Array>) {
    this.#quelle = quelle.getReader()
  }

  /** Whether there is anything more. Waits for it. */
  async mehr(): Promise<boolean> {
    while (this.#rest === null || this.#rest.length === 0) {
      const { done, value } = await this.#quelle.read().catch((cause: unknown) => {
        throw new Abgerissen(cause)
      })
      if (done) return false
      this.#rest = value
    }
    return true
  }

  /** The next bytes, at most so many. */
  async *stueck(hoechstens: number): AsyncGenerator<Uint8Array> {
    for (let noch = hoechstens; noch > 0 && (await this.mehr()); ) {
      const chunk = this.#rest ?? new Uint8Array()
      const teil = chunk.subarray(0, noch)
      this.#rest = chunk.subarray(teil.length)
      noch -= teil.length
      yield teil
    }
  }

  async abbrechen(): Promise<void> {
    await this.#quelle.cancel().catch(() => {})
  }
}
