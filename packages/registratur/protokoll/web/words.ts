import type { Eintrag } from './use-protokoll.ts'

/** Who did it, as the list says it. @param besucher names of visitors by the id of their support grant */
export function werText(
  { person, personId, grund, auftrag, objekt }: Eintrag,
  besucher: ReadonlyMap<string, string>,
): string {
  if (person) return person.name
  const zuBesuch = besucher.get(auftrag ?? objekt)
  if (personId && zuBesuch) return `${zuBesuch} (zu Besuch)`
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
