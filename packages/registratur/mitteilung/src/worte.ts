/** What a person may be told of. */
export const MITTEILUNGSARTEN = [
  'SCHRITT',
  'ZURUECKGERUFEN',
  'RUECKSPRACHE',
  'AUFGABE',
  'AUFGABE_GEAENDERT',
  'AUFGABE_ZURUECKGEZOGEN',
  'AUFGABE_ERLEDIGT',
  'SERIE',
  'KOMMENTAR',
  'DOKUMENT',
  'ANGEBOT',
  'NOTFALL',
  'ZWEITFAKTOR',
] as const

export type Mitteilungsart = (typeof MITTEILUNGSARTEN)[number]

/** When it is told: at once, once a day, not at all. */
export const MITTEILUNGSWEGE = ['GLEICH', 'TAEGLICH', 'AUS'] as const

export type Mitteilungsweg = (typeof MITTEILUNGSWEGE)[number]

/** As in mails: `3 × Schritt für Sie oder Ihr Amt`. */
export const ART_NAMEN: Readonly<Record<Mitteilungsart, string>> = {
  SCHRITT: 'Schritt für Sie oder Ihr Amt',
  ZURUECKGERUFEN: 'Schritt zurückgerufen',
  RUECKSPRACHE: 'Rücksprache beantwortet',
  AUFGABE: 'Aufgabe für Sie oder Ihr Amt',
  AUFGABE_GEAENDERT: 'Ihre Aufgabe lautet jetzt anders',
  AUFGABE_ZURUECKGEZOGEN: 'Aufgabe nicht mehr bei Ihnen',
  AUFGABE_ERLEDIGT: 'Von Ihnen gestellte Aufgabe erledigt',
  SERIE: 'Ihre Serie von Schreiben ist zu Ende',
  KOMMENTAR: 'Kommentar an Ihrem Vorgang',
  DOKUMENT: 'Neues Dokument in Ihrem Vorgang',
  ANGEBOT: 'Vorlage aus einer anderen Gemeinde',
  NOTFALL: 'Notfallzugriff der Supportstelle',
  ZWEITFAKTOR: 'Änderung an Ihrem zweiten Faktor',
}

/** What is told at once, also by mail: whoever answers for the house, or for their own account, must look now. */
export const DRINGEND: readonly Mitteilungsart[] = ['NOTFALL', 'ZWEITFAKTOR']
