import type { Permission } from '@verbundakte/graphql'
import type { Doors } from './doors.ts'

/** A road beside GraphQL, for bytes. The gateway has signed the caller in and found the Gemeinde before it is taken. */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** with `:name` for parts that vary: `/versionen/:id/datei` */
  readonly path: string
  readonly permission: Permission
  /** hands out originals to keep: for visitors only where the grant allows it (`ausfuhr`) */
  readonly export?: true
  handle(doors: Doors, request: Request, params: Readonly<Record<string, string>>): Promise<Response>
}
