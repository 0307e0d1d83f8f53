import { BESONDERE, istImHaus, rechteWieInhalt } from '@verbundakte/akte'
import { type Allow, eq, type Grants, oneOf, type Person } from '@verbundakte/authz'
import type { Schutzklasse } from '@verbundakte/kernel'

const OFFEN: readonly Schutzklasse[] = ['OEFFENTLICH', 'INTERN', 'PERSONENBEZOGEN']

/**
 * The paper of an Akte is known to those who may read the Akte, and to nobody else: a shelf shows each person their own
 * part of it. Readers take it out, bring it back and ask for a scan; the office that keeps the Akte says what there is.
 */
export const abilities: Grants = (allow, person) => {
  rechteWieInhalt(allow, person, 'Papierteil', { lesend: ['lesen', 'ausleihen'], fuehrend: ['anlegen', 'aendern'] })
  rechteWieInhalt(allow, person, 'Ausleihe', { lesend: ['lesen', 'anlegen', 'aendern'], fuehrend: [] })
  rechteWieInhalt(allow, person, 'Scanauftrag', { lesend: ['lesen', 'anlegen'], fuehrend: ['aendern'] })
  vernichtung(allow, person)
  if (!istImHaus(person)) return
  allow(['lesen', 'anlegen'], 'Papierort', undefined, { grund: 'Räume und Regale sind niemandes Geheimnis im Haus.' })
  if (person.rollen.has('registratur') || person.rollen.has('amtsleitung')) allow('aendern', 'Papierort')
  allow('lesen', 'Vernichtungsregel', undefined, { grund: 'Wie lange Papier aufgehoben wird, weiß das ganze Haus.' })
  if (person.rollen.has('leitung')) allow(['anlegen', 'aendern'], 'Vernichtungsregel')
}

/**
 * Who releases paper for destruction, and who notes that it was destroyed. Of what only one office reads the Registratur
 * knows nothing: there whoever leads the office and reads it releases, and its readers note.
 */
function vernichtung(allow: Allow, person: Person): void {
  const leitet = person.aemterAls('amtsleitung')
  if (person.rollen.has('registratur')) {
    const ordnet = { grund: 'Die Registratur ordnet alle Akten des Hauses, die nicht besonders geschützt sind.' }
    allow(['freigeben', 'vernichten'], 'Papierteil', { schutzklasse: oneOf(OFFEN) }, ordnet)
  }
  if (leitet.length > 0) {
    const imAmt = { federfuehrung: oneOf(leitet), schutzklasse: oneOf(OFFEN) }
    allow('freigeben', 'Papierteil', imAmt, { grund: 'Sie leiten das Amt, das diese Akte führt.' })
  }
  for (const [rolle, klasse] of Object.entries(BESONDERE)) {
    const aemter = person.aemterAls(rolle)
    const geleitete = aemter.filter((amt) => leitet.includes(amt))
    if (aemter.length > 0) allow('vernichten', 'Papierteil', { federfuehrung: oneOf(aemter), schutzklasse: eq(klasse) })
    if (geleitete.length > 0)
      allow('freigeben', 'Papierteil', { federfuehrung: oneOf(geleitete), schutzklasse: eq(klasse) })
  }
}
