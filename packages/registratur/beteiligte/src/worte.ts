import type { Schutzklasse } from '@verbundakte/kernel'

/** The fixed words of the register, as they stand in tables and in GraphQL. */
export const ARTEN = ['PERSON', 'ORGANISATION'] as const
export type Eintragsart = (typeof ARTEN)[number]

/** The class of what the whole house may know: name, birth, address. What somebody has to do with it is in the Akten. */
export const GEMEINSAM = 'PERSONENBEZOGEN' satisfies Schutzklasse

/** The special classes, and the one role that opens each of them, in the office for which it is given. */
export const BESONDERE: Readonly<Record<string, Schutzklasse>> = {
  meldewesen: 'MELDE',
  standesamt: 'PERSONENSTAND',
  steuern: 'STEUER',
  soziales: 'SOZIAL',
  personal: 'PERSONAL',
  gremien: 'NICHTOEFFENTLICH',
}

export function istBesondere(klasse: string): boolean {
  return Object.values<string>(BESONDERE).includes(klasse)
}

/** What stands in the place of a name that nobody outside of the register office may see. */
export const AUSKUNFTSSPERRE = 'Auskunftssperre'
