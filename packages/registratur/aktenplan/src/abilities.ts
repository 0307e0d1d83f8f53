import { eq, type Grants } from '@verbundakte/authz'

/**
 * The plan holds no personal data: everyone who works in the Gemeinde reads it. Extending it is the Registratur's, and so
 * is asking for a change of the shared one. A new version of it is published by those whom the Gemeinden have asked to
 * look after it; the editors work in the leading Gemeinde only (`redaktion/federfuehrung.ts`).
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
    allow(['lesen', 'anlegen', 'aendern'], 'Planantrag', { eigen: eq(true) })
  }
  if (person.rollen.has('aktenplanpflege')) allow('anlegen', 'Aktenplanfassung')
  if (person.rollen.has('aktenplanredaktion')) {
    allow(['lesen', 'entscheiden'], 'Planantrag')
    allow(['lesen', 'anlegen', 'aendern', 'freigeben'], 'Planentwurf')
    allow(['lesen', 'anlegen', 'aendern'], 'Entwurfsaenderung')
  }
}
