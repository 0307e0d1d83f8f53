import { type Allow, type Grants, oneOf } from '@verbundakte/authz'

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

function beaufsichtigen(allow: Allow, condition: Parameters<Allow>[2]): void {
  allow('pruefen', 'Gewerbeauskunft', condition)
  allow('vollziehen', 'Gewerbeloeschung', condition)
}
