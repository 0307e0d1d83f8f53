import { istImHaus, rechteWieInhalt } from '@verbundakte/akte'
import type { Grants } from '@verbundakte/authz'

/**
 * The paper of an Akte is known to those who may read the Akte, and to nobody else: a shelf shows each person their own
 * part of it. Readers take it out, bring it back and ask for a scan; the office that keeps the Akte says what there is.
 */
export const abilities: Grants = (allow, person) => {
  rechteWieInhalt(allow, person, 'Papierteil', { lesend: ['lesen', 'ausleihen'], fuehrend: ['anlegen', 'aendern'] })
  rechteWieInhalt(allow, person, 'Ausleihe', { lesend: ['lesen', 'anlegen', 'aendern'], fuehrend: [] })
  rechteWieInhalt(allow, person, 'Scanauftrag', { lesend: ['lesen', 'anlegen'], fuehrend: ['aendern'] })
  if (!istImHaus(person)) return
  allow(['lesen', 'anlegen'], 'Papierort', undefined, { grund: 'Räume und Regale sind niemandes Geheimnis im Haus.' })
  if (person.rollen.has('registratur') || person.rollen.has('amtsleitung')) allow('aendern', 'Papierort')
}
