import type { Json } from '@verbundakte/audit'
import type { AuthzContext, Person } from '@verbundakte/authz'
import type { Standing } from '@verbundakte/database'
import type { Gemeinde, GemeindeId } from '@verbundakte/kernel'

/** Things outside the database that use cases need. Packages that provide one add it here by declaration. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Services {}

/** A living support grant, as a request of the visitor carries it. The database holds the same, and looks itself. */
export interface Besuch {
  /** id of the grant */
  readonly auftrag: string
  readonly person: string
  readonly module: readonly string[]
  readonly klassen: readonly string[]
  readonly aktionen: readonly string[]
  readonly schreiben: boolean
  /** whether originals may be taken along */
  readonly ausfuhr: boolean
  /** ids; null: everything of the modules and classes */
  readonly objekte: readonly string[] | null
  readonly endetAm: Date
}

/** One request of one person in exactly one Gemeinde. The first argument of every use case. */
export interface Context extends AuthzContext {
  readonly gemeinde: GemeindeId
  readonly profil: Gemeinde
  readonly standing: Standing
  /** absent for the operator's runs and for jobs */
  readonly person: Person | null
  /** number of the request, which a person can report */
  readonly anfrage: string
  readonly services: Services
  /** with the standing `unterstuetzung`: the grant that lets the person in; null before there is one */
  readonly besuch?: Besuch | null
  /** says that something is being shown to a visitor: kind, id, field; absent for everybody else */
  seen?(art: string, id: string, feld: string): void
  /** in a subscription: what was recorded in the Gemeinde, in pieces, until the person may no longer listen */
  readonly heard?: () => Promise<AsyncIterable<readonly string[]>>
  /**
   * Runs `work` so that it can fail alone: what it wrote and recorded is gone then, and the rest of the transaction
   * stands. One after the other, never side by side. @throws what `work` threw
   */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Says what happened, in the transaction in which it happened (design §6). `open`: the part that is never erased. */
  record(event: string, subject: { readonly id: string }, payload?: Json, open?: Json): void
}
