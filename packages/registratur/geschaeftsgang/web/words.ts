import type { Hindernis, Postkorbweg, Schrittergebnis, Schrittstatus } from './generated/graphql.ts'

/** The words of the Geschäftsgang as they stand on screens. */
export { VERFUEGUNG_NAMEN } from '../src/worte.ts'

export const WEG_NAMEN: Readonly<Record<Postkorbweg, string>> = {
  ICH: 'Für mich',
  AMT: 'Für mein Amt',
  VERTRETUNG: 'In Vertretung',
  AUFGABE: 'Aufgaben',
  WIEDERVORLAGE: 'Wiedervorlagen',
  STOCKT: 'Kommt nicht voran',
}

export const STATUS_NAMEN: Readonly<Record<Schrittstatus, string>> = {
  ZUKUENFTIG: 'kommt noch',
  AKTUELL: 'jetzt dran',
  ERLEDIGT: 'erledigt',
  UEBERSPRUNGEN: 'übersprungen',
  ZURUECKGERUFEN: 'zurückgerufen',
}

export const ERGEBNIS_NAMEN: Readonly<Record<Schrittergebnis, string>> = {
  EINVERSTANDEN: 'einverstanden',
  BEDENKEN: 'mit Bedenken',
  ABGELEHNT: 'abgelehnt',
  WEITERGELEITET: 'weitergeleitet',
}

/** What stands in the way, and what to do about it. */
export const HINDERNIS_SAETZE: Readonly<Record<Hindernis, string>> = {
  FORT: 'Die Person arbeitet hier nicht mehr oder ist gesperrt. Bitte an jemand anderen weiterleiten.',
  LEERES_AMT: 'In diesem Amt arbeitet zurzeit niemand. Bitte an jemand anderen weiterleiten.',
  OHNE_RECHT: 'Wer den Schritt hat, darf diesen Vorgang nicht mehr lesen. Bitte an jemand anderen weiterleiten.',
  ABWESEND: 'Die Person ist abwesend, und niemand vertritt sie.',
  VERTRETUNG_OHNE_RECHT: 'Die Person ist abwesend, und ihre Vertretung darf diesen Vorgang nicht lesen.',
  UEBERFAELLIG: 'Der Termin ist verstrichen.',
}

/** Of a Wiedervorlage: it is not passed on, but set anew, or handed on with all that somebody holds. */
export const NIEMAND_SIEHT: Readonly<Record<Exclude<Hindernis, 'UEBERFAELLIG'>, string>> = {
  FORT: 'Sie liegt bei jemandem, der hier nicht mehr arbeitet oder gesperrt ist.',
  LEERES_AMT: 'Sie liegt bei einem Amt, in dem zurzeit niemand arbeitet.',
  OHNE_RECHT: 'Wer sie hat, darf diesen Vorgang nicht mehr lesen.',
  ABWESEND: HINDERNIS_SAETZE.ABWESEND,
  VERTRETUNG_OHNE_RECHT: HINDERNIS_SAETZE.VERTRETUNG_OHNE_RECHT,
}

/** Who has it: a person, an office, or somebody who is no longer there. */
export function anWen({ person, amt }: { person?: { name: string } | null; amt?: { name: string } | null }): string {
  return person?.name ?? amt?.name ?? 'nicht mehr hier'
}
