import type { SessionInfo, SignedInPerson } from '@verbundakte/identity'
import type { Caller } from '@verbundakte/module'

/** What the layers in front of a handler have found out. */
export interface GatewayEnv {
  Variables: {
    anfrage: string
    signedIn: SignedInPerson
    sitzung: SessionInfo
    caller: Caller
    /** the headers that every answer carries */
    safe: Readonly<Record<string, string>>
    /** the answer was made with them and needs no second look */
    safeAlready: boolean
  }
}
