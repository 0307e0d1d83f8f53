import type { Grants } from '@verbundakte/authz'

/** Whoever looks after the Gemeinde's set-up sees that mails go, and which did not; never to whom or what they say. */
export const abilities: Grants = (allow, person) => {
  if (!person.rollen.has('fachadministration')) return
  allow(['lesen', 'aendern'], 'Mailausgang', undefined, {
    grund: 'Ob E-Mails hinausgehen, sieht die Fachadministration.',
    felder: ['id', 'art', 'stand', 'versuche', 'naechsterAm', 'fehler', 'angelegtAm', 'erledigtAm'],
  })
}
