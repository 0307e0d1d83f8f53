import { eq, type Grants } from '@verbundakte/authz'
import { FREIGABE } from './worte.ts'

/** Persons of the Gemeinde: all see who is inside; those with the role decide; the head may end it. */
export const abilities: Grants = (allow, person) => {
  if (person.rollen.size === 0) return
  allow('lesen', 'Unterstuetzungsauftrag', { zustand: eq('AKTIV') })
  allow('lesen', 'Notschalter')
  const entscheidet = person.rollen.has(FREIGABE)
  if (!entscheidet && !person.rollen.has('leitung') && !person.rollen.has('datenschutz')) return
  allow('lesen', 'Unterstuetzungsauftrag')
  allow('lesen', 'Bewilligung')
  allow('lesen', 'Unterstuetzungsverlauf')
  if (person.rollen.has('datenschutz')) allow('pruefen', 'Unterstuetzungsauftrag')
  allow('anlegen', 'Unterstuetzungsverlauf')
  if (!entscheidet && !person.rollen.has('leitung')) return
  allow(['widerrufen', 'pruefen'], 'Unterstuetzungsauftrag')
  allow(['anlegen', 'aendern'], 'Notschalter')
  if (!entscheidet) return
  allow(['bewilligen', 'ablehnen', 'einengen'], 'Unterstuetzungsauftrag')
  allow('anlegen', 'Bewilligung')
}

/** Those who ask to be let in: their own request, and whether anybody may come in at all. */
export const guestAbilities: Grants = (allow, person) => {
  allow(['lesen', 'anlegen', 'beginnen', 'beenden', 'einengen'], 'Unterstuetzungsauftrag', {
    antragsteller: eq(person.id),
  })
  allow(['lesen', 'anlegen'], 'Unterstuetzungsverlauf')
  allow('lesen', 'Bewilligung')
  allow('lesen', 'Notschalter')
}
