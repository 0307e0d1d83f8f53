import { eq, type Grants } from '@verbundakte/authz'

/**
 * The plan holds no personal data: everyone who works in the Gemeinde reads it. Extending it is the Registratur's; a new
 * version of the shared plan is published by those whom the Gemeinden have asked to look after it.
 */
export const abilities: Grants = (allow, person) => {
  if (person.rollen.size === 0) return
  allow('lesen', 'Aktenplanfassung')
  allow('lesen', 'Aktenplanposition')
  allow('lesen', 'Zustaendigkeit')
  if (person.rollen.has('registratur')) {
    allow('anlegen', 'Aktenplanposition', { lokal: eq(true) })
    allow(['anlegen', 'aendern'], 'Zustaendigkeit')
  }
  if (person.rollen.has('aktenplanpflege')) allow('anlegen', 'Aktenplanfassung')
}
