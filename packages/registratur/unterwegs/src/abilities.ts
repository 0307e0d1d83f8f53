import { BESONDERE, istImHaus } from '@verbundakte/akte'
import { eq, type Grants, oneOf } from '@verbundakte/authz'
import type { Schutzklasse } from '@verbundakte/kernel'

const OFFEN: readonly Schutzklasse[] = ['OEFFENTLICH', 'INTERN', 'PERSONENBEZOGEN']

/**
 * What somebody takes along is theirs to see and to give back. Whoever leads the office that keeps the Akte sees what of
 * it is out of the house, as far as they may read the Akte itself, and calls it back.
 */
export const abilities: Grants = (allow, person) => {
  if (!istImHaus(person)) return
  const eigene = { person: eq(person.id) }
  allow(['lesen', 'anlegen', 'aendern'], 'Mitnahme', eigene, { grund: 'Das haben Sie selbst mitgenommen.' })
  allow(['lesen', 'anlegen', 'aendern'], 'Mitnahmegeraet', eigene, { grund: 'Das ist Ihr Gerät.' })
  allow(['lesen', 'anlegen'], 'Unterwegsvermerk', eigene, { grund: 'Das haben Sie selbst unterwegs geschrieben.' })
  allow('lesen', 'Mitnahmeregel', undefined, { grund: 'Was mitgenommen werden darf, weiß das ganze Haus.' })
  const leitet = person.aemterAls('amtsleitung')
  const ruft = ['lesen', 'widerrufen']
  if (leitet.length > 0) {
    const imAmt = { federfuehrung: oneOf(leitet), klasse: oneOf(OFFEN) }
    allow(ruft, 'Mitnahme', imAmt, { grund: 'Sie leiten das Amt, das diese Akte führt.' })
  }
  for (const [rolle, klasse] of Object.entries(BESONDERE)) {
    const aemter = person.aemterAls(rolle).filter((amt) => leitet.includes(amt))
    if (aemter.length > 0) {
      const imAmt = { federfuehrung: oneOf(aemter), klasse: eq(klasse) }
      allow(ruft, 'Mitnahme', imAmt, { grund: 'Sie leiten das Amt, das diese Akte führt.' })
    }
  }
  if (!person.rollen.has('leitung')) return
  // § 70 HGO: the head answers for what leaves the house, and says what may.
  const haus = { klasse: oneOf([...OFFEN, 'NICHTOEFFENTLICH'] as const) }
  allow(ruft, 'Mitnahme', haus, { grund: 'Die Leitung verantwortet alle Ämter (§ 70 HGO).' })
  allow(['anlegen', 'aendern'], 'Mitnahmeregel')
}
