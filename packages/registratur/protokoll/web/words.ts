import type { Eintrag } from './use-protokoll.ts'

/** Who did it, as the list says it. */
export function werText({ person, personId, grund }: Eintrag): string {
  if (person) return person.name
  if (personId) return 'Nicht mehr in der Gemeinde'
  return grund === 'Anmeldung' ? 'Unbekannt' : 'Betrieb'
}

/** What it was done to: the number people know, or its kind. */
export function woranText({ kennzeichen, art, objekte }: Eintrag): string {
  if (kennzeichen) return `${art} ${kennzeichen}`
  const [first, ...more] = objekte
  if (!first) return art
  const count = objekte.reduce((sum, { ids }) => sum + ids.length, 0)
  return count === 1 ? first.art : `${count} × ${more.length === 0 ? first.art : 'Objekte'}`
}
