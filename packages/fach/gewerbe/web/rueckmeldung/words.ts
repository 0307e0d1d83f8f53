import type { Gewerberueckmeldestand } from '../generated/graphql.ts'

export const RUECKMELDUNG_NAMEN: Readonly<Record<Gewerberueckmeldestand, string>> = {
  WARTET: 'wartet',
  GESENDET: 'gesendet',
  ANGENOMMEN: 'angenommen',
  OFFEN: 'zu entscheiden',
  ERLEDIGT: 'abgemeldet',
  ABGELEHNT: 'abgelehnt',
  WEITERGELEITET: 'weitergeleitet',
  FEHLGESCHLAGEN: 'fehlgeschlagen',
  ENTFAELLT: 'entfällt',
}
