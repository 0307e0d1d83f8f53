import type { Builder } from '@verbundakte/graphql'
import { abfragen } from './abfragen.ts'
import { handlungen } from './handlungen.ts'
import { types } from './types.ts'

export function schema(builder: Builder): void {
  types(builder)
  abfragen(builder)
  handlungen(builder)
}
