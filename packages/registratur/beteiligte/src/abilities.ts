import { eq, type Grants, oneOf } from '@verbundakte/authz'
import { BESONDERE, GEMEINSAM } from './worte.ts'

/**
 * Common entries are known to everybody who keeps Akten; those of a special class to the office that keeps it, and to
 * nobody else. Whoever has an Auskunftssperre (§ 51 BMG) is known to the register office alone, whatever the class.
 */
export const abilities: Grants = (allow, person) => {
  const fuehrt = person.aemterAls('sachbearbeitung').length > 0 || person.aemterAls('amtsleitung').length > 0
  const registratur = person.rollen.has('registratur')
  const meldewesen = person.aemterAls('meldewesen').length > 0
  const gemeinsam = { klasse: eq(GEMEINSAM), auskunftssperre: eq(false) }
  const haus = { grund: 'Wer in der Gemeinde Akten führt, kennt die gemeinsamen Einträge des Registers.' }
  if (fuehrt || registratur) allow(['lesen', 'anlegen', 'aendern'], 'Registereintrag', gemeinsam, haus)
  else if (person.rollen.has('leitung')) allow('lesen', 'Registereintrag', gemeinsam, haus)
  if (registratur || meldewesen) allow('zusammenfuehren', 'Registereintrag', gemeinsam)
  for (const [rolle, klasse] of Object.entries(BESONDERE)) {
    const aemter = person.aemterAls(rolle)
    if (aemter.length === 0) continue
    const eigene = { klasse: eq(klasse), federfuehrung: oneOf(aemter), auskunftssperre: eq(false) }
    allow(['lesen', 'anlegen', 'aendern', 'zusammenfuehren'], 'Registereintrag', eigene, {
      grund: `Die Rolle „${rolle}“ öffnet Ihnen die Einträge der Schutzklasse ${klasse} Ihres Amtes.`,
    })
  }
  if (!meldewesen) return
  const melde = { grund: 'Die Meldebehörde führt die Auskunftssperren (§ 51 BMG).' }
  const alles = ['lesen', 'anlegen', 'aendern', 'zusammenfuehren', 'sperren']
  allow(alles, 'Registereintrag', { klasse: eq(GEMEINSAM) }, melde)
  const aemter = oneOf(person.aemterAls('meldewesen'))
  allow(alles, 'Registereintrag', { klasse: eq('MELDE'), federfuehrung: aemter }, melde)
}
