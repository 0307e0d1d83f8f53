import { eq, type Grants } from '@verbundakte/authz'

/** What concerns a person is theirs alone; that it is about a Vorgang opens nothing (`sichtbar.ts`). */
export const abilities: Grants = (allow, person) => {
  if (person.rollen.size === 0) return
  const eigene = { person: eq(person.id) }
  allow(['lesen', 'aendern'], 'Mitteilung', eigene, { grund: 'Diese Mitteilung ist an Sie.' })
  allow(['lesen', 'anlegen', 'aendern'], 'Mitteilungsempfang', eigene, { grund: 'So wollen Sie es hören.' })
}
