import { eq, type Grants } from '@verbundakte/authz'

/** Who leads an office, and the Registratur, hand on; what exactly says each module by its rows. Each takes back their own. */
export const abilities: Grants = (allow, person) => {
  if (person.aemterAls('amtsleitung').length === 0 && !person.rollen.has('registratur')) return
  const grund = 'Das haben Sie übergeben.'
  allow(['lesen', 'anlegen', 'aendern'], 'Uebergabe', { durch: eq(person.id) }, { grund })
}
