import { istImHaus } from '@verbundakte/akte'
import { eq, type Grants, oneOf } from '@verbundakte/authz'

/**
 * What somebody keeps at hand is theirs; a view that was shared is seen by the office, and changed by who made it. What
 * stands in the lists of a whole office can be taken off by whoever leads it.
 */
export const abilities: Grants = (allow, person) => {
  if (!istImHaus(person)) return
  const eigene = { person: eq(person.id) }
  const alles = ['lesen', 'anlegen', 'aendern']
  allow(alles, 'Ansicht', eigene, { grund: 'Diese Ansicht haben Sie selbst gesichert.' })
  allow(alles, 'Favorit', eigene, { grund: 'Das haben Sie sich selbst gemerkt.' })
  allow(alles, 'Zuletztgeoeffnet', eigene, { grund: 'Das haben Sie selbst geöffnet.' })
  if (person.aemter.length > 0)
    allow('lesen', 'Ansicht', { amt: oneOf(person.aemter) }, { grund: 'Diese Ansicht ist für Ihr Amt gesichert.' })
  const leitet = person.aemterAls('amtsleitung')
  if (leitet.length > 0)
    allow(
      'aendern',
      'Ansicht',
      { amt: oneOf(leitet) },
      { grund: 'Diese Ansicht steht in den Listen des Amtes, das Sie leiten.' },
    )
}
