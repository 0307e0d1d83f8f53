import { type Allow, eq, type Grants, oneOf, type Person } from '@verbundakte/authz'
import { BESONDERE } from '@verbundakte/beteiligte'
import type { Schutzklasse } from '@verbundakte/kernel'

/** What belongs to an Akte carries its class and its office; the rules are the same on every level. */
const INHALT = ['Akte', 'Vorgang', 'Dokument', 'Version', 'Bearbeitung', 'Beteiligter'] as const

/** The classes that everybody who does casework in the Gemeinde reads, whatever the office. */
const OFFEN: readonly Schutzklasse[] = ['OEFFENTLICH', 'INTERN']

/** Actions on one kind of thing: for everybody who may read an Akte of the same class and office, and for its keepers. */
interface Aktionen {
  readonly lesend: readonly string[]
  /** beside those of readers */
  readonly fuehrend: readonly string[]
}

/**
 * Grants actions on a thing that lies in a Vorgang and carries its class and office, to exactly those people who may
 * read or change the Vorgang itself.
 */
export function rechteWieInhalt(
  allow: Allow,
  person: Person,
  gegenstand: string,
  { lesend, fuehrend }: Aktionen,
): void {
  const eigene = eigeneAemter(person)
  const registratur = person.rollen.has('registratur')
  const fuehren = [...lesend, ...fuehrend]
  if (istImHaus(person))
    allow(
      lesend,
      gegenstand,
      { schutzklasse: oneOf(OFFEN) },
      { grund: 'Öffentliches und Internes liest, wer in der Gemeinde Akten bearbeitet.' },
    )
  if (eigene.length > 0) {
    const imEigenenAmt = { federfuehrung: oneOf(eigene), schutzklasse: oneOf([...OFFEN, 'PERSONENBEZOGEN']) }
    allow(fuehren, gegenstand, imEigenenAmt, { grund: 'Ihr Amt führt diese Akte.' })
  }
  // The Registratur keeps order in all Akten of the house that are not specially protected.
  if (registratur) {
    allow(
      fuehren,
      gegenstand,
      { schutzklasse: oneOf([...OFFEN, 'PERSONENBEZOGEN']) },
      { grund: 'Die Registratur ordnet alle Akten des Hauses, die nicht besonders geschützt sind.' },
    )
  }
  // The Bürgermeister answers for every office (§ 70 HGO), but §30 AO and the others hold against the head too.
  if (person.rollen.has('leitung'))
    allow(
      lesend,
      gegenstand,
      { schutzklasse: oneOf(['PERSONENBEZOGEN', 'NICHTOEFFENTLICH']) },
      { grund: 'Die Leitung verantwortet alle Ämter (§ 70 HGO).' },
    )
  for (const [rolle, klasse] of Object.entries(BESONDERE)) {
    const aemter = person.aemterAls(rolle)
    if (aemter.length > 0) {
      allow(
        fuehren,
        gegenstand,
        { federfuehrung: oneOf(aemter), schutzklasse: eq(klasse) },
        { grund: `Die Rolle „${rolle}“ öffnet Ihnen die Schutzklasse ${klasse} in Ihrem Amt.` },
      )
    }
  }
}

/** Whether the person does casework in the Gemeinde, for whatever office. */
export function istImHaus(person: Person): boolean {
  return eigeneAemter(person).length > 0 || ['registratur', 'leitung', 'poststelle'].some((r) => person.rollen.has(r))
}

function eigeneAemter(person: Person): readonly string[] {
  return [...new Set([...person.aemterAls('sachbearbeitung'), ...person.aemterAls('amtsleitung')])]
}

export const abilities: Grants = (allow, person) => {
  const leitet = person.aemterAls('amtsleitung')
  const registratur = person.rollen.has('registratur')
  for (const gegenstand of INHALT) {
    rechteWieInhalt(allow, person, gegenstand, { lesend: ['lesen'], fuehrend: ['anlegen', 'aendern'] })
  }
  schlusszeichnung(allow, person)
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
  meldesperre(allow, person)
  // Uploads wait for the person who brought them. The Fachadministration may work in no office and brings Vorlagen.
  if (istImHaus(person) || person.aemter.length > 0 || person.rollen.has('fachadministration'))
    allow(
      ['lesen', 'anlegen'],
      'Dateieingang',
      { person: eq(person.id) },
      { grund: 'Diese Datei haben Sie selbst hochgeladen.' },
    )
}

/** § 13 BMG: the register office learns that an Akte is locked; what is in it is for those with a role of their own. */
function meldesperre(allow: Allow, person: Person): void {
  const gilt = (aemter: readonly string[]) => ({ federfuehrung: oneOf(aemter), gilt: eq(true) })
  const meldewesen = person.aemterAls('meldewesen')
  if (meldewesen.length > 0) allow('lesen', 'Meldesperre', gilt(meldewesen))
  const benannt = person.aemterAls('meldesperre')
  if (benannt.length > 0) allow(['lesen', 'anlegen', 'oeffnen'], 'Meldesperre', gilt(benannt))
  // A row that was lifted is seen by those alone who may lock the Akte again.
  if (benannt.length > 0) allow(['lesen', 'aufheben'], 'Meldesperre', { federfuehrung: oneOf(benannt) })
}

/** Who may be asked to approve a Dokument for good: the office that keeps it, and the head for all (§ 70 HGO). */
function schlusszeichnung(allow: Allow, person: Person): void {
  const eigene = eigeneAemter(person)
  if (eigene.length > 0) {
    const imEigenenAmt = { federfuehrung: oneOf(eigene), schutzklasse: oneOf([...OFFEN, 'PERSONENBEZOGEN']) }
    allow('schlusszeichnen', 'Dokument', imEigenenAmt)
  }
  if (person.rollen.has('leitung')) {
    const offen = [...OFFEN, 'PERSONENBEZOGEN', 'NICHTOEFFENTLICH']
    allow('schlusszeichnen', 'Dokument', { schutzklasse: oneOf(offen) })
  }
  for (const [rolle, klasse] of Object.entries(BESONDERE)) {
    const aemter = person.aemterAls(rolle)
    if (aemter.length > 0)
      allow('schlusszeichnen', 'Dokument', { federfuehrung: oneOf(aemter), schutzklasse: eq(klasse) })
  }
}
