import { eq, type Grants } from '@verbundakte/authz'

/**
 * The plan holds no personal data: everyone who works in the Gemeinde reads it. Extending it is the Registratur's; a new
 * version of the shared plan is published by those whom the Gemeinden have asked to look after it.
 */
export const abilities: Grants = (allow, person) => {
  if (person.rollen.size === 0) return
  const grund = 'Den Aktenplan liest, wer in der Gemeinde arbeitet; er enthält nichts über Personen.'
  for (const gegenstand of ['Aktenplanfassung', 'Aktenplanposition', 'Zustaendigkeit']) {
    allow('lesen', gegenstand, undefined, { grund })
  }
  if (person.rollen.has('registratur')) {
    allow('anlegen', 'Aktenplanposition', { lokal: eq(true) })
    allow(['anlegen', 'aendern'], 'Zustaendigkeit')
  }
  if (person.rollen.has('aktenplanpflege')) allow('anlegen', 'Aktenplanfassung')
}
