import { eq, type Grants } from '@verbundakte/authz'

/**
 * Looking across offices is a right of its own, and shows nothing that the person could not read anyway: it puts
 * together. Whoever has it answers for each look with a purpose.
 */
export const abilities: Grants = (allow, person) => {
  if (!person.rollen.has('buergersicht')) return
  allow(
    ['lesen', 'anlegen'],
    'Zweckangabe',
    { person: eq(person.id) },
    { grund: 'Diesen Zweck haben Sie selbst angegeben.' },
  )
}
