import type { TextReader } from '@verbundakte/filecontent'
import type { GemeindeId } from '@verbundakte/kernel'
import type { Search } from '@verbundakte/search'
import type { Ablage } from '@verbundakte/storage'

export interface StaffMember {
  readonly id: string
  readonly name: string
}

/** Who works in a Gemeinde. Persons live where sign-in lives, apart from the rows of the Gemeinden. */
export interface Staff {
  /** everyone with a role there, by name */
  of(gemeinde: GemeindeId): Promise<readonly StaffMember[]>
}

declare module '@verbundakte/graphql' {
  interface Services {
    readonly ablage: Ablage
    readonly search: Search
    readonly staff: Staff
    readonly textleser: TextReader
  }
}
