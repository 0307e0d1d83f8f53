import type { Databases } from '@verbundakte/database'
import type { GemeindeId } from '@verbundakte/kernel'
import type { Answer, Question, SearchEngine } from './engine.ts'
import { FACETS, type Facet } from './face.ts'
import { backlog, MOST_OPEN } from './postgres/backlog.ts'
import type { PostgresEngine } from './postgres/engine.ts'

type Told = Answer & { readonly hinweis: string | null }

/** Milliseconds: an engine that failed after so long hangs, and is left alone so long, so that not everybody waits. */
const HANGS = 500
const PAUSE = 5000

/**
 * The engine, and Postgres for what was committed but is not in the engine yet. Every card is answered for by exactly
 * one of the two, so that totals, facets and pages are exact; a deletion or a narrowed audience holds from its commit.
 *
 * Postgres keeps all cards, not only the open ones. That costs about what the texts cost once more, a fraction of the
 * engine's own index, and makes the search survive the engine: with all of it lost, everything is still found (README).
 */
export class TwoEngines {
  readonly #databases: Databases
  readonly #engine: SearchEngine
  readonly #postgres: PostgresEngine
  #pausedUntil = 0
  /** Gemeinden whose engine had everything when somebody last searched there */
  readonly #complete = new Set<GemeindeId>()

  constructor(databases: Databases, engine: SearchEngine, postgres: PostgresEngine) {
    this.#databases = databases
    this.#engine = engine
    this.#postgres = postgres
  }

  async find(question: Question): Promise<Told> {
    const start = performance.now()
    // Asked ahead only where the answer is likely to be of use: while cards are open, it would be thrown away.
    const ahead = this.#complete.has(question.gemeinde) ? this.#ask(question) : null
    const { open, quietMs } = await backlog(this.#databases, question.gemeinde)
    if (open.length === 0) this.#complete.add(question.gemeinde)
    else this.#complete.delete(question.gemeinde)
    if (open.length > MOST_OPEN) return this.#alone(question, BEHIND)
    if (open.length > 0) return this.#together(question, open)
    if (!ahead) return this.#together(question, [])
    const answer = await ahead
    if (!answer) return this.#alone(question, AWAY)
    // Both were asked at once. Only if something was confirmed meanwhile may the engine have answered before it held
    // what Postgres no longer counts as open.
    return quietMs > performance.now() - start ? { ...answer, hinweis: null } : this.#together(question, [])
  }

  /** Postgres for exactly these cards, in whatever state they are by now, the engine for all others. */
  async #together(question: Question, open: readonly string[]): Promise<Told> {
    const others = { ...question, without: open }
    const first = question.offset === 0 ? this.#ask(others) : null
    const fresh = open.length > 0 ? await this.#postgres.find(question, open) : NONE
    const left = question.limit - fresh.hits.length
    // What was filed a moment ago comes first: whoever searches now is likely to mean it. Further pages of the engine
    // begin where these end.
    const rest = await (first ??
      this.#ask({ ...others, limit: left, offset: Math.max(0, question.offset - fresh.total) }))
    if (!rest) return this.#alone(question, AWAY)
    return {
      hits: [...fresh.hits, ...rest.hits.slice(0, left)],
      total: fresh.total + rest.total,
      facets: sum(fresh.facets, rest.facets),
      hinweis: null,
    }
  }

  async #alone(question: Question, hinweis: string): Promise<Told> {
    return { ...(await this.#postgres.find(question)), hinweis }
  }

  async #ask(question: Question): Promise<Answer | null> {
    const asked = performance.now()
    if (asked < this.#pausedUntil) return null
    try {
      return await this.#engine.find(question)
    } catch {
      // Unreachable, too slow, without this index: for the clerk it is all the same, and the worker reports it.
      if (performance.now() - asked > HANGS) this.#pausedUntil = performance.now() + PAUSE
      return null
    }
  }
}

const NONE: Answer = { hits: [], total: 0, facets: {} }

const AWAY =
  'Die Suchmaschine antwortet gerade nicht. Gefunden werden ganze Wörter und ihre Anfänge, bis sie zurück ist.'
const BEHIND =
  'Die Suchmaschine holt gerade auf. Bis dahin werden ganze Wörter und ihre Anfänge gefunden, Tippfehler und Wortteile noch nicht.'

function sum(a: Answer['facets'], b: Answer['facets']): Answer['facets'] {
  const facets: Partial<Record<Facet, Record<string, number>>> = {}
  for (const facet of FACETS) {
    const counts = { ...a[facet] }
    for (const [value, count] of Object.entries(b[facet] ?? {})) counts[value] = (counts[value] ?? 0) + count
    if (Object.keys(counts).length > 0) facets[facet] = counts
  }
  return facets
}
