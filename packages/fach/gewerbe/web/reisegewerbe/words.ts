import type { Reisegewerbekartenstand } from '../generated/graphql.ts'

export const KARTE_NAMEN: Readonly<Record<Reisegewerbekartenstand, string>> = {
  BEANTRAGT: 'beantragt',
  ERTEILT: 'erteilt',
  VERSAGT: 'versagt',
  WEITERGELEITET: 'weitergeleitet',
  ERLEDIGT: 'erledigt',
  VERLOREN: 'verloren',
  ZURUECKGEGEBEN: 'zurückgegeben',
  WIDERRUFEN: 'widerrufen',
}

export const ENDEN = [
  { wert: 'VERLOREN', titel: 'verloren' },
  { wert: 'ZURUECKGEGEBEN', titel: 'zurückgegeben' },
  { wert: 'WIDERRUFEN', titel: 'widerrufen' },
]
