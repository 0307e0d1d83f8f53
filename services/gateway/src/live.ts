import { setTimeout as sleep } from 'node:timers/promises'
import { EVENT_CHANNEL, recordedSince } from '@verbundakte/audit'
import { Conflict, type GemeindeId } from '@verbundakte/kernel'
import { type Verbund, VISIT_CHANNEL } from '@verbundakte/module'

/** Somebody who listens in one Gemeinde. */
interface Listener {
  readonly person: string
  /** whether the person may still listen: session and role, or the living grant */
  readonly still: () => Promise<boolean>
  readonly visiting: boolean
  readonly pending: Set<string>
  over: boolean
  wake: () => void
  /** aborts when it is over */
  readonly left: AbortController
}

interface Room {
  readonly listeners: Set<Listener>
  /** the last entry of the log that was told */
  seq: string
  looking: boolean
  /** the look that begins next; null while nobody has asked for one */
  next: PromiseWithResolvers<void> | null
}

/** Milliseconds from one look to the next without a call: a lost notification, a session that has ended. */
const LOOK_AGAIN = 15_000
/** Of one gateway in one Gemeinde: each holds a connection to the browser, and little more. */
const LISTENERS_MAX = 2000
/**
 * Milliseconds that each listener of a Gemeinde takes from the others: whoever is told has their session looked up, and reads
 * their screen again. While much happens two hundred people hear of it once a second each; few people, at once.
 */
const EACH_TAKES = 5
/** Of one person: a browser holds one, whatever it has open. */
const STREAMS_MAX = 20

/**
 * What is recorded in a Gemeinde, told to those who listen there: one statement for all of them whenever Postgres
 * notifies. A visitor whose grant ends hears no more at once; a session that has ended at the next word, at the latest
 * after fifteen seconds.
 */
export class Live {
  readonly #verbund: Verbund
  readonly #ending: AbortSignal | undefined
  readonly #rooms = new Map<GemeindeId, Room>()
  readonly #listening = new Map<string, Promise<unknown>>()

  /** @param ending when it aborts, every stream ends, so that the gateway can */
  constructor(verbund: Verbund, ending?: AbortSignal) {
    this.#verbund = verbund
    this.#ending = ending
    ending?.addEventListener('abort', () => {
      for (const { listeners } of this.#rooms.values()) listeners.forEach(leave)
    })
  }

  /**
   * Names of events as they are recorded, several of a moment together.
   *
   * @param gone aborts when the connection ends
   * @throws Conflict for one stream too many
   */
  async listen(
    gemeinde: GemeindeId,
    who: Pick<Listener, 'person' | 'visiting' | 'still'>,
    gone: AbortSignal,
  ): Promise<AsyncGenerator<readonly string[]>> {
    const listener: Listener = {
      ...who,
      pending: new Set(),
      over: gone.aborted,
      wake: () => {},
      left: new AbortController(),
    }
    // Whoever has closed the window is not waited for until something happens.
    gone.addEventListener('abort', () => leave(listener))
    const room = await this.#enter(gemeinde, listener)
    gone.addEventListener('abort', () => room.listeners.delete(listener))
    return this.#tell(gemeinde, room, listener)
  }

  async *#tell(gemeinde: GemeindeId, room: Room, listener: Listener): AsyncGenerator<readonly string[]> {
    const timer = setInterval(() => {
      void this.#look(gemeinde)
      void ask(listener)
    }, LOOK_AGAIN)
    try {
      while (!listener.over && !this.#ending?.aborted) {
        if (listener.pending.size === 0) {
          await new Promise<void>((resolve) => {
            listener.wake = resolve
          })
          continue
        }
        // A database that cannot say so ends the stream as well; the screen comes back.
        if (!(await listener.still().catch(() => false))) return
        const events = [...listener.pending]
        listener.pending.clear()
        yield events
        // What comes meanwhile is told together. A signal and no race against one promise, which would remember every pause
        // of a stream that is open all day.
        const pause = room.listeners.size * EACH_TAKES
        await sleep(pause, undefined, { ref: false, signal: listener.left.signal }).catch(() => {})
      }
    } finally {
      clearInterval(timer)
      room.listeners.delete(listener)
      if (room.listeners.size === 0 && this.#rooms.get(gemeinde) === room) this.#rooms.delete(gemeinde)
    }
  }

  async #enter(gemeinde: GemeindeId, listener: Listener): Promise<Room> {
    await this.#hear(gemeinde)
    let room = this.#rooms.get(gemeinde)
    if (!room) {
      const { seq } = await recordedSince(this.#verbund.databases, gemeinde, null)
      room = { listeners: new Set(), seq, looking: false, next: null }
    } else {
      // What was recorded before is told to those who were there, not to whoever comes now.
      await this.#look(gemeinde)
    }
    // The last of the others may have left meanwhile, and the room with them.
    room = this.#rooms.get(gemeinde) ?? room
    this.#rooms.set(gemeinde, room)
    const own = [...room.listeners].filter(({ person }) => person === listener.person).length
    if (room.listeners.size >= LISTENERS_MAX || own >= STREAMS_MAX)
      throw new Conflict('neues.zu-viele', 'Es sind schon zu viele Fenster offen, um in diesem mitzuhören.')
    room.listeners.add(listener)
    return room
  }

  /** One listener per database and channel; it hears of all Gemeinden that live there. */
  async #hear(gemeinde: GemeindeId): Promise<void> {
    const { databases } = this.#verbund
    const place = databases.installation.placement[gemeinde] ?? ''
    const everybody = () => {
      for (const each of this.#rooms.keys()) void this.#look(each)
    }
    const started =
      this.#listening.get(place) ??
      Promise.all([
        databases.listen(gemeinde, EVENT_CHANNEL, (content) => void this.#look(content as GemeindeId), everybody),
        databases.listen(gemeinde, VISIT_CHANNEL, (content) => this.#askVisitors(content as GemeindeId), everybody),
      ])
    this.#listening.set(place, started)
    try {
      await started
    } catch (error) {
      // The database is away; the next who listens tries again.
      this.#listening.delete(place)
      throw error
    }
  }

  /** The channels are open to every login of the cluster; a name in which nobody listens wakes nobody. */
  #askVisitors(gemeinde: GemeindeId): void {
    for (const listener of this.#rooms.get(gemeinde)?.listeners ?? []) if (listener.visiting) void ask(listener)
  }

  /**
   * Resolves when a look that began after this call is over; never rejects. Calls that come while one runs share the
   * next, so nobody waits for a gap in what is recorded.
   */
  async #look(gemeinde: GemeindeId): Promise<void> {
    const room = this.#rooms.get(gemeinde)
    if (!room) return
    room.next ??= Promise.withResolvers()
    const { promise } = room.next
    if (!room.looking) void this.#tellRecorded(gemeinde, room)
    await promise
  }

  async #tellRecorded(gemeinde: GemeindeId, room: Room): Promise<void> {
    room.looking = true
    for (let look = room.next; look; look = room.next) {
      room.next = null
      try {
        const { seq, events } = await recordedSince(this.#verbund.databases, gemeinde, room.seq)
        room.seq = seq
        for (const listener of room.listeners) {
          for (const event of events) listener.pending.add(event)
          if (events.length > 0) listener.wake()
        }
      } catch {
        // The database is away. Everybody is asked again in a while, and nothing is skipped.
      }
      look.resolve()
    }
    room.looking = false
  }
}

/** Ends a listener who may no longer be there. A database that cannot say so now is asked again in a while. */
async function ask(listener: Listener): Promise<void> {
  const still = await listener.still().catch(() => true)
  if (!still) leave(listener)
}

function leave(listener: Listener): void {
  listener.over = true
  listener.left.abort()
  listener.wake()
}
