import { BESONDERE } from '@verbundakte/akte'
import { eq, type Grants, oneOf } from '@verbundakte/authz'
import type { Schutzklasse } from '@verbundakte/kernel'
import { POSTSTELLE } from './worte.ts'

const OFFEN: readonly Schutzklasse[] = ['OEFFENTLICH', 'INTERN', 'PERSONENBEZOGEN']

const ALLES = ['lesen', 'anlegen', 'aendern'] as const

export const abilities: Grants = (allow, person) => {
  const eigene = [...new Set([...person.aemterAls('sachbearbeitung'), ...person.aemterAls('amtsleitung')])]
  const leitet = person.aemterAls('amtsleitung')
  const verteilt = person.rollen.has('poststelle') || person.rollen.has('registratur')

  if (eigene.length > 0) {
    allow(
      ALLES,
      'Eingang',
      { federfuehrung: oneOf(eigene), schutzklasse: oneOf(OFFEN) },
      { grund: 'Diese Post liegt im Eingang Ihres Amtes.' },
    )
    // What the office has chosen; that it has a class tells nothing of any letter.
    allow('lesen', 'Postfach', { federfuehrung: oneOf(eigene) })
  }
  if (leitet.length > 0)
    allow(['anlegen', 'aendern'], 'Postfach', { federfuehrung: oneOf(leitet), schutzklasse: oneOf(OFFEN) })
  for (const [rolle, klasse] of Object.entries(BESONDERE)) {
    const aemter = person.aemterAls(rolle)
    if (aemter.length === 0) continue
    const hier = { federfuehrung: oneOf(aemter), schutzklasse: eq(klasse) }
    allow(ALLES, 'Eingang', hier, { grund: `Die Rolle „${rolle}“ öffnet Ihnen diese Post in Ihrem Amt.` })
    allow(['lesen', 'anlegen', 'aendern'], 'Postfach', hier)
  }
  // Nobody's post lies with those who hand it out; once it is an office's, they see it no more.
  if (verteilt) {
    const niemandes = { federfuehrung: eq(POSTSTELLE), schutzklasse: oneOf(OFFEN) }
    allow(ALLES, 'Eingang', niemandes, { grund: 'Diese Post ist noch keinem Amt zugewiesen.' })
    allow(['lesen', 'anlegen', 'aendern'], 'Postfach', niemandes)
  }
  // By which roads post comes in; what comes in by them they do not see.
  if (person.rollen.has('fachadministration')) allow(ALLES, 'Anbindung')
  if (person.rollen.has('fachadministration')) allow(ALLES, 'Mailkonto')
  // To whichever office: bounded by what the person reads, for an Eingang is read before it is handed on.
  if (verteilt || person.aemter.length > 0) allow('zuweisen', 'Eingang')
}
