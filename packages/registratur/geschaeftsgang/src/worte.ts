/** The fixed words of the Geschäftsgang, as they stand in tables and in GraphQL. */
export const VERFUEGUNGEN = ['ZUR_KENNTNIS', 'MITZEICHNUNG', 'BEARBEITUNG', 'SCHLUSSZEICHNUNG', 'RUECKSPRACHE'] as const
export const LAUFWEGSTATUS = ['LAUFEND', 'ABGESCHLOSSEN', 'ZURUECKGERUFEN'] as const
export const SCHRITTSTATUS = ['ZUKUENFTIG', 'AKTUELL', 'ERLEDIGT', 'UEBERSPRUNGEN', 'ZURUECKGERUFEN'] as const
export const AUFGABENSTATUS = ['OFFEN', 'ERLEDIGT', 'ZURUECKGEZOGEN'] as const
export const ERGEBNISSE = ['EINVERSTANDEN', 'BEDENKEN', 'ABGELEHNT', 'WEITERGELEITET'] as const
/** What a person answers; passing on is a use case of its own. */
export const ANTWORTEN = ['EINVERSTANDEN', 'BEDENKEN', 'ABGELEHNT'] as const
export const HINDERNISSE = [
  'FORT',
  'LEERES_AMT',
  'OHNE_RECHT',
  'ABWESEND',
  'VERTRETUNG_OHNE_RECHT',
  'UEBERFAELLIG',
] as const

export type Verfuegung = (typeof VERFUEGUNGEN)[number]
export type Schrittstatus = (typeof SCHRITTSTATUS)[number]
export type Antwort = (typeof ANTWORTEN)[number]
export type Hindernis = (typeof HINDERNISSE)[number]

/** As they stand on screens and in sentences. */
export const VERFUEGUNG_NAMEN: Readonly<Record<Verfuegung, string>> = {
  BEARBEITUNG: 'Bearbeitung',
  MITZEICHNUNG: 'Mitzeichnung',
  RUECKSPRACHE: 'Rücksprache',
  SCHLUSSZEICHNUNG: 'Schlusszeichnung',
  ZUR_KENNTNIS: 'Zur Kenntnis',
}
