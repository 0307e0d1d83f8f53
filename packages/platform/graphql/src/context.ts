import type { Json } from '@verbundakte/audit'
import type { AuthzContext, Person } from '@verbundakte/authz'
import type { Standing } from '@verbundakte/database'
import type { Gemeinde, GemeindeId } from '@verbundakte/kernel'

/** Things outside the database that use cases need. Packages that provide one add it here by declaration. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Services {}

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
  /** Says what happened, in the transaction in which it happened (design §6). `open`: the part that is never erased. */
  record(event: string, subject: { readonly id: string }, payload?: Json, open?: Json): void
}
