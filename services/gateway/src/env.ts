import type { SignedInPerson } from '@verbundakte/identity'
import type { Caller } from '@verbundakte/module'

/** What the layers in front of a handler have found out. */
export interface GatewayEnv {
  Variables: {
    anfrage: string
    signedIn: SignedInPerson
    caller: Caller
    /** the answer was made with the headers that were set before, and needs no second look */
    ownHeaders: boolean
  }
}
