import type { Behoerdenmitteilungsstand, Mitgeteilt } from '../generated/graphql.ts'

export const MITGETEILT: Readonly<Record<Mitgeteilt, string>> = {
  AUFGABE: 'Betrieb aufgegeben',
  BEGINN: 'Betrieb begonnen',
  AENDERUNG: 'Betrieb verlegt oder geändert',
}

export const MITTEILUNGSSTAND: Readonly<Record<Behoerdenmitteilungsstand, string>> = {
  OFFEN: 'offen',
  ERLEDIGT: 'erledigt',
  ZURUECKGENOMMEN: 'zurückgenommen',
}
