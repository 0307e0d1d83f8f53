import type { GemeindeId } from '@verbundakte/kernel'
import { type Caller, livingVisit, type Verbund, VISIT_CHANNEL } from '@verbundakte/module'

/** Nothing a visitor has open outlives its grant by more than this, should a notification get lost: milliseconds. */
const LOOK_AGAIN = 1000

/** Breaks the answer off; by its code the server takes it for what it is, a line that ends, and logs no bug. */
const ENDED = () => Object.assign(new Error('the support grant has ended'), { code: 'ERR_STREAM_PREMATURE_CLOSE' })

/**
 * Ends what a visitor holds open when the grant ends: downloads stop at the next chunk. The database notifies; whoever
 * is open looks again at once, and at every chunk that comes more than a second after the last look.
 */
export class VisitWatch {
  readonly #verbund: Verbund
  readonly #open = new Map<GemeindeId, Set<() => Promise<void>>>()
  readonly #listening = new Map<string, Promise<unknown>>()

  constructor(verbund: Verbund) {
    this.#verbund = verbund
  }

  /** The answer as long as the grant lives; its bytes stop in the middle when it ends. */
  async guarded(caller: Caller, answer: Promise<Response>): Promise<Response> {
    // Both at once: an answer that is refused while the first of all listens would be nobody's, and end the process.
    const [response] = await Promise.all([answer, this.#listen(caller.gemeinde)])
    if (!response.body) return response
    const reader = response.body.getReader()
    let last = performance.now()
    let ended = false
    const look = async () => {
      last = performance.now()
      const living = await livingVisit(this.#verbund.databases, caller.gemeinde, caller.person.id).catch(() => null)
      if (living?.auftrag !== caller.besuch?.auftrag) {
        ended = true
        await reader.cancel()
      }
    }
    const open = this.#open.get(caller.gemeinde) ?? new Set()
    this.#open.set(caller.gemeinde, open.add(look))
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          if (performance.now() - last > LOOK_AGAIN || Date.now() >= (caller.besuch?.endetAm.getTime() ?? 0))
            await look()
          const { done, value } = ended ? { done: true, value: undefined } : await reader.read()
          // While the chunk was read the grant may have ended.
          if (ended) {
            open.delete(look)
            controller.error(ENDED())
          } else if (done) {
            open.delete(look)
            controller.close()
          } else if (value) controller.enqueue(value)
        },
        async cancel(reason) {
          open.delete(look)
          await reader.cancel(reason)
        },
      },
      // No chunk is read ahead: what lies in a buffer would still go out.
      { highWaterMark: 0 },
    )
    return new Response(body, { status: response.status, headers: response.headers })
  }

  #listen(gemeinde: GemeindeId): Promise<unknown> {
    const { databases } = this.#verbund
    // One listener per database; it hears of all Gemeinden that live there.
    const place = databases.installation.placement[gemeinde] ?? ''
    const known = this.#listening.get(place)
    if (known) return known
    const started = databases.listen(
      gemeinde,
      VISIT_CHANNEL,
      (content) => this.#lookAt(content),
      () => this.#open.forEach((_looks, each) => void this.#lookAt(each)),
    )
    this.#listening.set(place, started)
    // The database is away: whoever comes next tries again.
    started.catch(() => this.#listening.delete(place))
    return started
  }

  #lookAt(gemeinde: string): void {
    // The channel is open to every login of the cluster; a name that nobody visits wakes nobody.
    for (const look of this.#open.get(gemeinde as GemeindeId) ?? []) void look()
  }
}
