import { createHash, randomBytes } from 'node:crypto'
import { announceAfterCommit, rows, type Tx } from '@verbundakte/database'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { canonical, type Json } from './canonical.ts'
import type { Events } from './events.ts'
import { EVENT_CHANNEL } from './outbox.ts'

/** Who caused an event. */
export interface Actor {
  /** null: nobody, the operator's run named by `grund` */
  readonly person: string | null
  readonly anfrage: string
  readonly grund?: string
  /** the support grant under which the person acts in a Gemeinde that is not theirs */
  readonly auftrag?: string
}

/**
 * Collects the events of one transaction and appends them to the chain in one statement at its end: the lock on the
 * head of the chain is held for that statement and the commit, not for the whole use case (12 → 64 events a lock:
 * performance-ecosystem.md §0.8).
 */
export class Recorder {
  readonly #events: Events
  readonly #actor: Actor
  readonly #entries: Entry[] = []

  constructor(events: Events, actor: Actor) {
    this.#events = events
    this.#actor = actor
  }

  /**
   * @param payload may be erased later; only its salted hash is chained
   * @param open stands in the chained text for good: no personal data but ids
   * @throws Error for an event that no module has declared, or a payload of another form: both are bugs
   */
  record(event: string, subject: { readonly id: string }, payload: Json = {}, open?: Json): void {
    const definition = this.#events[event]
    if (!definition) throw new Error(`no module declares the event ${event}`)
    // What the event declares and nothing else; its form is made of JSON.
    const content = canonical(definition.payload.parse(payload) as Json)
    // The salt makes the hash useless for guessing once payload and salt are erased together.
    const salt = randomBytes(16)
    const text = canonical({
      akteur: { auftrag: this.#actor.auftrag, person: this.#actor.person ?? undefined, grund: this.#actor.grund },
      anfrage: this.#actor.anfrage,
      ereignis: event,
      nutzlast: createHash('sha256').update(salt).update(content).digest('hex'),
      offen: open === undefined ? undefined : ((definition.open ?? z.never()).parse(open) as Json),
      subjekt: { art: definition.subject, id: subject.id },
      zeit: new Date().toISOString(),
    })
    this.#entries.push({ text, content, salt })
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0
  }

  /** A place in what was recorded so far, to which `forget` goes back. */
  get place(): number {
    return this.#entries.length
  }

  /** What was recorded since `place` did not happen after all. */
  forget(place: number): void {
    this.#entries.splice(place)
  }

  /** Appends what was recorded. The last statement before the commit, after which who follows is told. */
  flush(tx: Tx): Promise<void> {
    return writeEntries(tx, this.take())
  }

  /** What was recorded so far, for whoever appends it; it is no longer here afterwards. */
  take(): Entry[] {
    return this.#entries.splice(0)
  }
}

/** Appends entries in one statement. */
export async function writeEntries(tx: Tx, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  const texts = list(entries.map((entry) => entry.text))
  const contents = list(entries.map((entry) => entry.content))
  const salts = list(entries.map((entry) => `\\x${entry.salt.toString('hex')}`))
  await rows(
    tx,
    sql`select audit.anhaengen(${texts}::text::text[], ${contents}::text::jsonb[], ${salts}::text::bytea[])`,
  )
  announceAfterCommit(tx, EVENT_CHANNEL)
}

/**
 * A list as Postgres writes it: one parameter of text, whatever the driver makes of arrays. Taking it out of JSON in the
 * statement took a plan of its own each time (0.5 → 0.37 ms of CPU in Postgres).
 */
function list(members: readonly string[]): string {
  return `{${members.map((member) => `"${member.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}

/** One entry as it will stand, but for its number and its hash. */
export interface Entry {
  readonly text: string
  readonly content: string
  readonly salt: Buffer
}
