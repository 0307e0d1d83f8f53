import { append, CORE_EVENTS, Recorder } from '@verbundakte/audit'
import type { Subjects } from '@verbundakte/authz'
import { anyId, type Databases, type ModuleTable, readingAs } from '@verbundakte/database'
import type { GemeindeId } from '@verbundakte/kernel'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** Classes that everybody who works in the Gemeinde reads: being refused there is no attempt on anything. */
const OPEN = new Set(['OEFFENTLICH', 'INTERN'])
/** Attempts that may wait to be written down. Beyond them a program is trying ids, and its first ones tell the story. */
const WAITING_MAX = 10_000

interface Who {
  readonly gemeinde: GemeindeId
  readonly person: { readonly id: string }
  readonly anfrage: string
}

interface Attempt extends Who {
  readonly action: string
  readonly table: ModuleTable
  readonly id: string
}

/**
 * Writes down who was refused an object of a protected class. Whether there is such an object is looked up after the
 * answer has gone out: missing and hidden must take the same time. One Gemeinde at a time, so that a flood of attempts
 * waits for itself and not for the clerks.
 */
export class Refusals {
  readonly #databases: Databases
  readonly #subjects: Subjects
  readonly #onError: (satz: string, error: unknown) => void
  readonly #waiting = new Map<GemeindeId, Attempt[]>()
  readonly #running = new Map<GemeindeId, Promise<void>>()

  constructor(databases: Databases, subjects: Subjects, onError: (satz: string, error: unknown) => void) {
    this.#databases = databases
    this.#subjects = subjects
    this.#onError = onError
  }

  note(who: Who, action: string, table: ModuleTable, id: string): void {
    if (!this.#klasse(table)) return
    const waiting = this.#waiting.get(who.gemeinde) ?? []
    if (waiting.length >= WAITING_MAX) return
    waiting.push({ gemeinde: who.gemeinde, person: who.person, anfrage: who.anfrage, action, table, id })
    this.#waiting.set(who.gemeinde, waiting)
    if (this.#running.has(who.gemeinde)) return
    const run = this.#drain(who.gemeinde).finally(() => this.#running.delete(who.gemeinde))
    this.#running.set(who.gemeinde, run)
  }

  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values())
  }

  async #drain(gemeinde: GemeindeId): Promise<void> {
    // The answer first.
    await new Promise((resolve) => setImmediate(resolve))
    for (let taken = this.#take(gemeinde); taken.length > 0; taken = this.#take(gemeinde)) {
      try {
        await this.#write(gemeinde, taken)
      } catch (error) {
        // Nobody was shown anything, and the next attempt is written again; but these are missing in the log.
        this.#onError(missing(gemeinde, taken), error)
      }
    }
  }

  #take(gemeinde: GemeindeId): Attempt[] {
    const waiting = this.#waiting.get(gemeinde) ?? []
    this.#waiting.delete(gemeinde)
    return waiting
  }

  async #write(gemeinde: GemeindeId, attempts: readonly Attempt[]): Promise<void> {
    const known = new Map<string, string>()
    for (const table of new Set(attempts.map((each) => each.table))) {
      const klasse = this.#klasse(table)
      if (!klasse) continue
      const ids = [...new Set(attempts.filter((each) => each.table === table).map(({ id }) => id))]
      const found = await readingAs(this.#databases, gemeinde, 'dienst', (tx) =>
        tx.select({ id: table.id, klasse }).from(table).where(anyId(table.id, ids)),
      )
      // The column of the Schutzklasse is text in every table that has one.
      for (const row of found) known.set(String(row.id), String(row.klasse))
    }
    for (const attempt of attempts) {
      const schutzklasse = known.get(attempt.id.toLowerCase())
      if (schutzklasse === undefined || OPEN.has(schutzklasse)) continue
      const { person, anfrage, action, table, id } = attempt
      const recorder = new Recorder(CORE_EVENTS, { person: person.id, anfrage })
      const objekte = [{ art: this.#subjects.of(table).name, ids: [id], felder: [] }]
      recorder.record('zugriff.verweigert', { id: anfrage }, {}, { aktion: action, schutzklasse, objekte })
      await append(this.#databases, gemeinde, recorder)
    }
  }

  #klasse(table: ModuleTable): PgColumn | undefined {
    return this.#subjects.of(table).columns.get('schutzklasse')?.column
  }
}

/** Numbers of requests and no persons: this stands in the operator's report, not in the log of the Gemeinde. */
function missing(gemeinde: GemeindeId, attempts: readonly Attempt[]): string {
  const anfragen = [...new Set(attempts.map(({ anfrage }) => anfrage))]
  const einige = anfragen.slice(0, 20).join(', ')
  return `Verweigerte Zugriffe in ${gemeinde} stehen nicht vollständig im Protokoll: ${attempts.length}, Anfragen ${einige}${anfragen.length > 20 ? ' …' : ''}`
}
