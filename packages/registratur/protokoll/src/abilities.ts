import type { Grants } from '@verbundakte/authz'

/**
 * The log shows what everybody did: nobody reads it but the data protection officer of the Gemeinde, not its head and
 * not the operator. Reading it gives no right to what it speaks of.
 */
export const abilities: Grants = (allow, person) => {
  if (person.rollen.has('datenschutz')) allow(['lesen', 'ausgeben', 'aendern', 'loeschen'], 'Protokoll')
}
