import { type Allow, eq, type Grants, oneOf } from '@verbundakte/authz'

const GEGENSTAENDE = [
  'Gewerbeanzeige',
  'Gewerbebetrieb',
  'Empfangsbescheinigung',
  'Gewerbeuebermittlung',
  'Gewerberueckmeldung',
  'Gewerbegrunddaten',
  'Gewerbeauskunft',
  'Gewerbeloeschung',
  'Gewerbeschreiben',
  'Gewerbeanlage',
  'Gaststaettenpruefung',
  'Gaststaettenfest',
  'Reisegewerbekarte',
  'Behoerdenmitteilung',
] as const
/** An Akte that was put into a special class takes what belongs to it out of the register's lists. */
const KLASSEN = oneOf(['OEFFENTLICH', 'INTERN', 'PERSONENBEZOGEN'])

/**
 * The office that answers for the plan position works; its head and the head of the Gemeinde read. Nobody else, neither the
 * Registratur, which keeps the Akte, nor another office.
 */
export const abilities: Grants = (allow, person) => {
  const eigene = person.aemterAls('sachbearbeitung')
  const leitet = person.aemterAls('amtsleitung')
  for (const gegenstand of GEGENSTAENDE) {
    if (eigene.length > 0)
      allow(
        ['lesen', 'anlegen', 'aendern'],
        gegenstand,
        { federfuehrung: oneOf(eigene), schutzklasse: KLASSEN },
        { grund: 'Ihr Amt führt das Gewerberegister.' },
      )
    if (leitet.length > 0)
      allow(
        'lesen',
        gegenstand,
        { federfuehrung: oneOf(leitet), schutzklasse: KLASSEN },
        { grund: 'Sie leiten das Amt, das das Gewerberegister führt.' },
      )
    if (person.rollen.has('leitung'))
      allow(
        'lesen',
        gegenstand,
        { schutzklasse: KLASSEN },
        { grund: 'Die Leitung verantwortet alle Ämter (§ 70 HGO).' },
      )
  }
  untersagen(
    allow,
    person.aemterAls('steuern').filter((amt) => eigene.includes(amt) || leitet.includes(amt)),
  )
  // Who answers for an office looks at what it told, and carries out what it proposes to forget.
  if (leitet.length > 0) beaufsichtigen(allow, { federfuehrung: oneOf(leitet), schutzklasse: KLASSEN })
  if (person.rollen.has('leitung')) {
    beaufsichtigen(allow, { schutzklasse: KLASSEN })
    // § 14 Abs. 11 GewO: whom a key is given to is for the head of the administration to say.
    allow(['lesen', 'anlegen', 'aendern'], 'Gewerbeabrufstelle')
  }
  const pflegt = person.rollen.has('fachadministration')
  for (const gegenstand of [
    'Gewerbegebuehr',
    'Gewerbeeinstellung',
    'Gewerbeempfaenger',
    'Nachrichtenschluessel',
    'Gewerbeauskunftseinstellung',
  ]) {
    if (eigene.length > 0 || leitet.length > 0 || person.rollen.has('leitung') || pflegt) allow('lesen', gegenstand)
    if (pflegt) allow(['anlegen', 'aendern'], gegenstand)
  }
}

/** § 35 GewO rests on what is secret under § 30 AO: who reads that class in the office, and neither its head nor that of the house. */
function untersagen(allow: Allow, aemter: readonly string[]): void {
  if (aemter.length === 0) return
  for (const gegenstand of ['Gewerbeuntersagung', 'Untersagungsanhoerung'])
    allow(
      ['lesen', 'anlegen', 'aendern'],
      gegenstand,
      { federfuehrung: oneOf(aemter), schutzklasse: eq('STEUER') },
      { grund: 'Die Rolle „steuern“ öffnet Ihnen Untersagungsverfahren in Ihrem Amt.' },
    )
}

function beaufsichtigen(allow: Allow, condition: Parameters<Allow>[2]): void {
  allow('pruefen', 'Gewerbeauskunft', condition)
  allow('vollziehen', 'Gewerbeloeschung', condition)
}
