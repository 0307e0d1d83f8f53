import { Refused } from '../engine.ts'

/**
 * Sends a batch; if the engine refuses it, sends its halves, and so on, until everything but the refused ones has
 * arrived. Errors of other kinds end it.
 *
 * @returns what was refused, and why
 */
export async function isolating<T>(
  batch: readonly T[],
  send: (part: readonly T[]) => Promise<void>,
): Promise<Map<T, string>> {
  try {
    await send(batch)
    return new Map()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const [only] = batch
    // An empty delivery is refused for another reason than its content.
    if (only === undefined) throw error
    if (batch.length === 1) return new Map([[only, error.message]])
    const half = Math.ceil(batch.length / 2)
    return new Map([...(await isolating(batch.slice(0, half), send)), ...(await isolating(batch.slice(half), send))])
  }
}
