import { formatDay } from '@verbundakte/ui'
import type { Eintragsart, EintragszeileFragment } from './generated/graphql.ts'

export const ART_NAMEN: Readonly<Record<Eintragsart, string>> = { PERSON: 'Person', ORGANISATION: 'Firma oder Behörde' }

/** What tells people of one name apart, on one line. */
export function kenntlich({ geburtsdatum, geburtsname, anschrift }: EintragszeileFragment): string {
  return [geburtsdatum && `geb. ${formatDay(geburtsdatum)}`, geburtsname && `Geburtsname ${geburtsname}`, anschrift]
    .filter(Boolean)
    .join(' · ')
}

/** Why an entry is offered for what was typed. */
export function warum(text: string, eintrag: EintragszeileFragment): string {
  const getippt = text.trim().toLocaleLowerCase('de')
  const heisst = (name: string) => name.toLocaleLowerCase('de').includes(getippt)
  if (eintrag.anzeige.toLocaleLowerCase('de') === getippt) return 'gleicher Name'
  if (heisst(eintrag.anzeige)) return 'Name passt'
  const frueher = eintrag.aufgegangene.find(({ anzeige }) => heisst(anzeige))
  if (frueher) return `auch als ${frueher.anzeige} bekannt`
  return eintrag.geburtsname && heisst(eintrag.geburtsname) ? 'Geburtsname passt' : 'ähnlich geschrieben'
}
