import { person } from '@verbundakte/authz'
import { type Gemeinde, uuidv7 } from '@verbundakte/kernel'
import type { Caller } from '@verbundakte/module'
import type { Person } from './leute.ts'

/** Acts as one of the demo people, with the rights of their roles in this Gemeinde. */
export function handelnAls(gemeinde: Gemeinde, { id, name, zuweisungen }: Person): Caller {
  const rollen = zuweisungen.map(({ rolle, amt }) => ({ rolle, amt: amt || null }))
  return {
    gemeinde: gemeinde.id,
    person: person(id, name, rollen, gemeinde.id),
    standing: 'dienst',
    anfrage: uuidv7(),
  }
}
