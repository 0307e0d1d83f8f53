import { eq, type Grants, oneOf } from '@verbundakte/authz'
import type { Schutzklasse } from '@verbundakte/kernel'

/** What belongs to an Akte carries its class and its office; the rules are the same on every level. */
const INHALT = ['Akte', 'Vorgang', 'Dokument', 'Version', 'Beteiligter'] as const

/** The classes that everybody who does casework in the Gemeinde reads, whatever the office. */
const OFFEN: readonly Schutzklasse[] = ['OEFFENTLICH', 'INTERN']

/** The special classes, and the one role that opens each of them, in the office for which it is given. */
const BESONDERE: Readonly<Record<string, Schutzklasse>> = {
  meldewesen: 'MELDE',
  standesamt: 'PERSONENSTAND',
  steuern: 'STEUER',
  soziales: 'SOZIAL',
  personal: 'PERSONAL',
  gremien: 'NICHTOEFFENTLICH',
}

export const abilities: Grants = (allow, person) => {
  const bearbeitet = person.aemterAls('sachbearbeitung')
  const leitet = person.aemterAls('amtsleitung')
  const eigene = [...new Set([...bearbeitet, ...leitet])]
  const registratur = person.rollen.has('registratur')
  const imHaus = eigene.length > 0 || registratur || person.rollen.has('leitung') || person.rollen.has('poststelle')

  for (const gegenstand of INHALT) {
    if (imHaus)
      allow(
        'lesen',
        gegenstand,
        { schutzklasse: oneOf(OFFEN) },
        { grund: 'Öffentliches und Internes liest, wer in der Gemeinde Akten bearbeitet.' },
      )
    if (eigene.length > 0) {
      const imEigenenAmt = { federfuehrung: oneOf(eigene), schutzklasse: oneOf([...OFFEN, 'PERSONENBEZOGEN']) }
      allow(['lesen', 'anlegen', 'aendern'], gegenstand, imEigenenAmt, { grund: 'Ihr Amt führt diese Akte.' })
    }
    // The Registratur keeps order in all Akten of the house that are not specially protected.
    if (registratur) {
      allow(
        ['lesen', 'anlegen', 'aendern'],
        gegenstand,
        { schutzklasse: oneOf([...OFFEN, 'PERSONENBEZOGEN']) },
        { grund: 'Die Registratur ordnet alle Akten des Hauses, die nicht besonders geschützt sind.' },
      )
    }
    // The Bürgermeister answers for every office (§ 70 HGO), but §30 AO and the others hold against the head too.
    if (person.rollen.has('leitung'))
      allow(
        'lesen',
        gegenstand,
        { schutzklasse: oneOf(['PERSONENBEZOGEN', 'NICHTOEFFENTLICH']) },
        { grund: 'Die Leitung verantwortet alle Ämter (§ 70 HGO).' },
      )
    for (const [rolle, klasse] of Object.entries(BESONDERE)) {
      const aemter = person.aemterAls(rolle)
      if (aemter.length > 0) {
        allow(
          ['lesen', 'anlegen', 'aendern'],
          gegenstand,
          { federfuehrung: oneOf(aemter), schutzklasse: eq(klasse) },
          { grund: `Die Rolle „${rolle}“ öffnet Ihnen die Schutzklasse ${klasse} in Ihrem Amt.` },
        )
      }
    }
  }
  // To open what the scanner has closed takes a second person, and one who answers for more than the single case. What
  // only one office reads is released by a second one who reads it.
  if (registratur) allow('freigeben', 'Version', { schutzklasse: oneOf([...OFFEN, 'PERSONENBEZOGEN']) })
  if (person.rollen.has('leitung'))
    allow('freigeben', 'Version', { schutzklasse: oneOf([...OFFEN, 'PERSONENBEZOGEN', 'NICHTOEFFENTLICH']) })
  for (const [rolle, klasse] of Object.entries(BESONDERE)) {
    const aemter = person.aemterAls(rolle)
    if (aemter.length > 0) allow('freigeben', 'Version', { federfuehrung: oneOf(aemter), schutzklasse: eq(klasse) })
  }
  if (leitet.length > 0) {
    allow('einstufen', 'Akte', { federfuehrung: oneOf(leitet), schutzklasse: oneOf([...OFFEN, 'PERSONENBEZOGEN']) })
  }
  if (registratur) allow('einstufen', 'Akte', { schutzklasse: oneOf([...OFFEN, 'PERSONENBEZOGEN']) })
  for (const [rolle, klasse] of Object.entries(BESONDERE)) {
    const aemter = person.aemterAls(rolle)
    if (aemter.length > 0) allow('einstufen', 'Akte', { federfuehrung: oneOf(aemter), schutzklasse: eq(klasse) })
  }
  // Uploads wait for the person who brought them.
  if (imHaus || person.aemter.length > 0)
    allow(
      ['lesen', 'anlegen'],
      'Dateieingang',
      { person: eq(person.id) },
      { grund: 'Diese Datei haben Sie selbst hochgeladen.' },
    )
}
