import { rechteWieInhalt } from '@verbundakte/akte'
import type { Grants } from '@verbundakte/authz'

/** That a letter went is read by those who read the Vorgang, and noted by those who keep it. */
export const abilities: Grants = (allow, person) => {
  rechteWieInhalt(allow, person, 'Sendung', { lesend: ['lesen'], fuehrend: ['anlegen', 'aendern'] })
}
