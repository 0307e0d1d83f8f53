import type { Gewerbeuebermittlungsstand, Gewerbeverteilstufe } from '../generated/graphql.ts'

export const UEBERMITTLUNG_NAMEN: Readonly<Record<Gewerbeuebermittlungsstand, string>> = {
  WARTET: 'wartet',
  GESENDET: 'gesendet',
  QUITTIERT: 'quittiert',
  ABGELEHNT: 'abgelehnt',
  FEHLGESCHLAGEN: 'fehlgeschlagen',
  OFFEN: 'zu entscheiden',
  ENTFAELLT: 'entfällt',
}

export const STUFE_NAMEN: Readonly<Record<Gewerbeverteilstufe, string>> = {
  BESCHEINIGT: 'noch nicht bei allen',
  UEBERMITTELT: 'an alle übermittelt',
  QUITTIERT: 'von allen quittiert',
}

export const ARTEN_KURZ: Readonly<Record<string, string>> = {
  anmeldung: 'Anmeldung',
  ummeldung: 'Ummeldung',
  abmeldung: 'Abmeldung',
}

export const FILTER_NAMEN: Readonly<Record<string, string>> = {
  alle: 'jede Anzeige',
  handwerk: 'Handwerk',
  'nicht-deutsch': 'andere Staatsangehörigkeit',
  registerabmeldung: 'Abmeldung eines eingetragenen Betriebs',
  erlaubnis: 'Erlaubnis beantwortet, oder diese Wirtschaftszweige',
  wz: 'diese Wirtschaftszweige',
  entscheidung: 'nur nach Entscheidung',
}
