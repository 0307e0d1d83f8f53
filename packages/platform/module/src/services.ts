import type { Search } from '@verbundakte/search'
import type { Ablage } from '@verbundakte/storage'

declare module '@verbundakte/graphql' {
  interface Services {
    readonly search: Search
    readonly ablage: Ablage
  }
}
