import { istImHaus, rechteWieInhalt } from '@verbundakte/akte'
import { type Grants, oneOf } from '@verbundakte/authz'

/**
 * Templates are the house's: everybody who writes letters reads all of them. An office makes those of its own, the
 * Fachadministration all, and only she gives them away or takes one over. What was written is seen with its Vorgang.
 */
export const abilities: Grants = (allow, person) => {
  rechteWieInhalt(allow, person, 'Serie', { lesend: ['lesen'], fuehrend: ['anlegen', 'aendern'] })
  rechteWieInhalt(allow, person, 'Serienbrief', { lesend: ['lesen'], fuehrend: ['anlegen', 'aendern'] })
  rechteWieInhalt(allow, person, 'Schreiben', { lesend: ['lesen'], fuehrend: ['anlegen'] })
  const pflegt = person.rollen.has('fachadministration')
  if (istImHaus(person) || pflegt) {
    const grund = 'Welche Schreibvorlagen es gibt, weiß das ganze Haus.'
    allow('lesen', 'Schreibvorlage', undefined, { grund })
    allow('lesen', 'Vorlagenfassung', undefined, { grund })
  }
  const eigene = [...new Set([...person.aemterAls('sachbearbeitung'), ...person.aemterAls('amtsleitung')])]
  if (eigene.length > 0) {
    allow(['anlegen', 'aendern'], 'Schreibvorlage', { amt: oneOf(eigene) })
    allow('anlegen', 'Vorlagenfassung', { amt: oneOf(eigene) })
  }
  if (!pflegt) return
  allow(['anlegen', 'aendern', 'anbieten'], 'Schreibvorlage')
  allow('anlegen', 'Vorlagenfassung')
  allow(['lesen', 'aendern'], 'Vorlagenangebot')
}
