import type { Option } from '@verbundakte/ui'
import type {
  Aktentyp,
  Dokumentstand,
  Dokumentstatus,
  Medium,
  Richtung,
  Schutzklasse,
  Vorgangsstatus,
} from './generated/graphql.ts'

/** The words people read for the fixed values of an Akte. */
export const AKTENTYP_NAMEN: Readonly<Record<Aktentyp, string>> = {
  SACHAKTE: 'Sachakte',
  FALLAKTE: 'Fallakte',
  OBJEKTAKTE: 'Objektakte',
  PERSONENAKTE: 'Personenakte',
  DAUERAKTE: 'Dauerakte',
}

export const MEDIUM_NAMEN: Readonly<Record<Medium, string>> = {
  ELEKTRONISCH: 'Elektronisch',
  HYBRID: 'Elektronisch und Papier',
  PAPIER: 'Papier',
}

export const RICHTUNG_NAMEN: Readonly<Record<Richtung, string>> = {
  EIN: 'Eingang',
  AUS: 'Ausgang',
  INTERN: 'Intern',
}

export const DOKUMENTSTATUS_NAMEN: Readonly<Record<Dokumentstatus, string>> = {
  ENTWURF: 'Entwurf',
  IN_BEARBEITUNG: 'In Bearbeitung',
  SCHLUSSGEZEICHNET: 'Schlussgezeichnet',
  ZURUECKGENOMMEN: 'Ablage zurückgenommen',
}

/** Between these a person chooses. */
export const DOKUMENTSTAND_NAMEN = { ENTWURF: 'Entwurf', IN_BEARBEITUNG: 'In Bearbeitung' } as const

/** The state a person may have chosen; absent where it came with what was done to the Dokument. */
export function standVon(status: Dokumentstatus): Dokumentstand | undefined {
  return status === 'ENTWURF' || status === 'IN_BEARBEITUNG' ? status : undefined
}

export const VORGANGSSTATUS_NAMEN: Readonly<Record<Vorgangsstatus, string>> = {
  IN_BEARBEITUNG: 'In Bearbeitung',
  ERLEDIGT: 'Erledigt',
}

/** Classes that are the rule rather than the exception: a list does not repeat them on every line. */
const UEBLICH: readonly Schutzklasse[] = ['INTERN', 'OEFFENTLICH']

export function istBesonders(klasse: Schutzklasse): boolean {
  return !UEBLICH.includes(klasse)
}

/** For a choice: what stands in the record is its key, which the record's type guarantees. */
export function optionsOf<Wert extends string>(
  namen: Readonly<Record<Wert, string>>,
): readonly (Option & { wert: Wert })[] {
  return Object.entries(namen).map(([wert, titel]) => ({ wert: wert as Wert, titel: String(titel) }))
}

/** The value of a choice made from `namen`; null for none. */
export function chosenOf<Wert extends string>(namen: Readonly<Record<Wert, string>>, value: string): Wert | null {
  return optionsOf(namen).find((option) => option.wert === value)?.wert ?? null
}
