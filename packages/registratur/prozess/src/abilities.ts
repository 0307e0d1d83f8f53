import { istImHaus, rechteWieInhalt } from '@verbundakte/akte'
import type { Grants } from '@verbundakte/authz'

/**
 * How the house works is read by everybody in it and written by few. What a Vorgang does with it is seen by exactly those
 * who may read the Vorgang.
 */
export const abilities: Grants = (allow, person) => {
  rechteWieInhalt(allow, person, 'Lauf', { lesend: ['lesen'], fuehrend: ['anlegen', 'aendern'] })
  rechteWieInhalt(allow, person, 'Unterlage', { lesend: ['lesen'], fuehrend: ['anlegen', 'aendern'] })
  if (!istImHaus(person)) return
  allow('lesen', 'Vorlage', undefined, { grund: 'Wie hier gearbeitet wird, weiß das ganze Haus.' })
  allow('lesen', 'Fassung', undefined, { grund: 'Wie hier gearbeitet wird, weiß das ganze Haus.' })
  if (!person.rollen.has('prozessgestaltung')) return
  allow(['anlegen', 'aendern'], 'Vorlage')
  allow('anlegen', 'Fassung')
  allow(['lesen', 'aendern'], 'Angebot')
}
