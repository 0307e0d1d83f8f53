import { heute } from '@verbundakte/kernel'
import type { Gewerbeanzeigeart, Gewerbeanzeigestatus, Gewerbeschreibenart } from './generated/graphql.ts'

export const ART_NAMEN: Readonly<Record<Gewerbeanzeigeart, string>> = {
  anmeldung: 'Gewerbe-Anmeldung',
  ummeldung: 'Gewerbe-Ummeldung',
  abmeldung: 'Gewerbe-Abmeldung',
}

export const STATUS_NAMEN: Readonly<Record<Gewerbeanzeigestatus, string>> = {
  ENTWURF: 'Entwurf',
  VERWORFEN: 'Verworfen',
  EINGEGANGEN: 'Eingegangen',
  NACHGEFORDERT: 'Nachgefordert',
  ZURUECKGEWIESEN: 'Zurückgewiesen',
  WEITERGELEITET: 'Weitergeleitet',
  BESCHEINIGT: 'Bescheinigt',
}

/** The traffic light in words: colour alone tells nobody everything. */
export const AMPEL_NAMEN: Readonly<Record<string, string>> = {
  gruen: 'in der Frist',
  gelb: 'bald fällig',
  rot: 'überfällig',
}

/** The same with the day: what is due today is done today. */
export function faellig(ampel: string | null, bis: string | null): string {
  if (ampel !== 'rot' && bis === heute()) return 'heute fällig'
  return AMPEL_NAMEN[ampel ?? ''] ?? ''
}

export const SCHREIBEN_NAMEN: Readonly<Record<Gewerbeschreibenart, string>> = {
  nachforderung: 'Nachforderung',
  weiterleitung: 'Weitergeleitet',
  gebuehrenbescheid: 'Gebührenbescheid',
  amtsmitteilung: 'Mitteilung',
  zurueckweisung: 'Zurückgewiesene Anzeige',
}

export const ZWECK_NAMEN: Readonly<Record<string, string>> = {
  ausweis: 'Ausweis',
  vollmacht: 'Vollmacht',
  gruendungsvertrag: 'Gründungsvertrag',
  registerauszug: 'Registerauszug',
  beleg: 'Beleg',
  sonstige: 'Anlage',
}

export const TATBESTAND_NAMEN: Readonly<Record<string, string>> = {
  anmeldung: 'Anmeldung',
  ummeldung: 'Ummeldung',
  abmeldung: 'Abmeldung',
  'weiterer-vertreter': 'Weitere gesetzliche Vertretung',
  'gaststaette-mit-alkohol': 'Gaststätte mit Alkohol',
  gaststaettenfest: 'Vorübergehende Gaststätte',
  reisegewerbekarte: 'Reisegewerbekarte',
  auskunft: 'Auskunft aus dem Register',
}

/** What makes an Anzeige other than most. */
export function zusatz(anzeige: {
  readonly kanal: string
  readonly vonAmtsWegen: boolean
  readonly korrekturArt: string | null
}): string {
  if (anzeige.korrekturArt) return anzeige.korrekturArt === 'storno' ? 'Storno' : 'Berichtigung'
  if (anzeige.vonAmtsWegen) return 'von Amts wegen'
  return anzeige.kanal === 'online' ? 'online' : ''
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

/** What the check for malware said of an Anlage; nothing where all is well. */
export const PRUEFUNG_NAMEN: Readonly<Record<string, string>> = {
  UNGEPRUEFT: ' · nicht auf Schadsoftware geprüft',
  GESPERRT: ' · gesperrt: Schadsoftware',
  FREIGEGEBEN: ' · trotz Fund freigegeben',
}
