import type { AuftragskopfFragment } from './generated/graphql.ts'

type Kopf = AuftragskopfFragment

export const ZUSTAENDE: Readonly<Record<Kopf['zustand'], string>> = {
  BEANTRAGT: 'Wartet auf Zustimmung',
  BEWILLIGT: 'Bewilligt',
  AKTIV: 'Läuft gerade',
  BEENDET: 'Beendet',
  ABGELAUFEN: 'Abgelaufen',
  WIDERRUFEN: 'Von der Gemeinde beendet',
  GEPRUEFT: 'Geprüft',
  ABGELEHNT: 'Abgelehnt',
  VERFALLEN: 'Ohne Antwort verfallen',
}

export const ARTEN: Readonly<Record<Kopf['art'], string>> = {
  UNTERSTUETZUNG: 'Unterstützung',
  VERTRETUNG: 'Vertretung',
  NOTFALL: 'Notfall',
}

export const URTEILE: Readonly<Record<NonNullable<Kopf['urteil']>, string>> = {
  IN_ORDNUNG: 'In Ordnung',
  BEANSTANDET: 'Zu beanstanden',
  NOTFALL: 'Es war ein Notfall',
  ORGANISATIONSVERSAGEN: 'Es war kein Notfall, sondern Organisationsversagen',
}

const EREIGNISSE: Readonly<Record<string, string>> = {
  beantragt: 'Beantragt',
  zugestimmt: 'Zugestimmt',
  bewilligt: 'Bewilligt',
  abgelehnt: 'Abgelehnt',
  begonnen: 'Besuch begonnen',
  alarm: 'Alarm wegen Notfall',
  beendet: 'Beendet',
  widerrufen: 'Von der Gemeinde beendet',
  eingeengt: 'Enger gefasst',
  geprueft: 'Geprüft',
  verfallen: 'Ohne Antwort verfallen',
  abgelaufen: 'Abgelaufen',
}

export const AKTIONEN: Readonly<Record<string, string>> = { lesen: 'lesen', anlegen: 'anlegen', aendern: 'ändern' }

export const ereignisText = (ereignis: string) => EREIGNISSE[ereignis] ?? ereignis

/** How the state of a grant looks as a badge. */
export function zustandFarbe(zustand: Kopf['zustand']): 'normal' | 'gut' | 'person' | 'geheim' {
  if (zustand === 'AKTIV') return 'geheim'
  if (zustand === 'BEANTRAGT') return 'person'
  return zustand === 'BEWILLIGT' ? 'gut' : 'normal'
}

/** @returns `2 Stunden`, `30 Minuten` */
export function dauerText(minuten: number): string {
  if (minuten % 60 !== 0) return `${minuten} Minuten`
  return minuten === 60 ? '1 Stunde' : `${minuten / 60} Stunden`
}
