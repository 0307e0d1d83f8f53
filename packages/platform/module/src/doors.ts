import type { Context, Services } from '@verbundakte/graphql'
import type { GemeindeId } from '@verbundakte/kernel'

/**
 * The two ways into one Gemeinde for work that takes its time between them: reading a file, waiting for a server. No
 * connection and no lock is held outside of `read` and `write`.
 */
export interface Doors {
  readonly gemeinde: GemeindeId
  readonly services: Services
  /** each statement by itself */
  read<T>(work: (ctx: Context) => Promise<T>): Promise<T>
  /** all or nothing, with what it recorded */
  write<T>(work: (ctx: Context) => Promise<T>): Promise<T>
}
