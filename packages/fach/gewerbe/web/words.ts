import type { Gewerbeanzeigeart, Gewerbeanzeigestatus } from './generated/graphql.ts'

export const ART_NAMEN: Readonly<Record<Gewerbeanzeigeart, string>> = {
  anmeldung: 'Gewerbe-Anmeldung',
  ummeldung: 'Gewerbe-Ummeldung',
  abmeldung: 'Gewerbe-Abmeldung',
}

export const STATUS_NAMEN: Readonly<Record<Gewerbeanzeigestatus, string>> = {
  ENTWURF: 'Entwurf',
  VERWORFEN: 'Verworfen',
  EINGEGANGEN: 'Eingegangen',
  ZURUECKGEWIESEN: 'Zurückgewiesen',
  BESCHEINIGT: 'Bescheinigt',
}

/** The traffic light in words: colour alone tells nobody everything. */
export const AMPEL_NAMEN: Readonly<Record<string, string>> = {
  gruen: 'in der Frist',
  gelb: 'bald fällig',
  rot: 'überfällig',
}

export function euro(cent: number): string {
  return new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }).format(cent / 100)
}

export function anschrift(wo: {
  readonly strasse: string | null
  readonly hausnummer: string | null
  readonly plz: string | null
  readonly ort: string | null
}): string {
  return [[wo.strasse, wo.hausnummer].filter(Boolean).join(' '), [wo.plz, wo.ort].filter(Boolean).join(' ')]
    .filter((each) => each !== '')
    .join(', ')
}
