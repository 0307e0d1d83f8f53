import type { Permission } from '@verbundakte/graphql'
import type { Doors } from './doors.ts'

/**
 * A road for programs that cannot sign in: calendars on telephones, other programs of the office. A long secret, in the
 * address or in a header, is all they have: the module finds out whose it is, at the operator's door of the Gemeinde that
 * the path names as `:gemeinde`, or else `?gemeinde=`, and does what that secret opens. @throws NotFound for every other
 * secret in an address; a road that answers its refusals itself does so alike for every secret that does not hold
 */
export interface OpenRoute {
  /** `GET`, and HEAD with it, unless given; `ALL`: whatever no road before it has taken */
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'ALL'
  /** with `:name` for parts that vary: `/kalender/:geheimnis` */
  readonly path: string
  handle(doors: Doors, request: Request, params: Readonly<Record<string, string>>): Promise<Response>
}

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
