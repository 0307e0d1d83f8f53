import { Conflict } from '@verbundakte/kernel'

const NAMEN: Readonly<Record<string, string>> = {
  betreff: 'Der Betreff',
  federfuehrung: 'Die Federführung',
  schutzklasse: 'Die Schutzklasse',
  medium: 'Die Form',
  eigenesMedium: 'Die Form',
  standort: 'Der Standort',
  bemerkung: 'Die Bemerkung',
  laufzeitEnde: 'Das Ende der Laufzeit',
  bearbeiter: 'Die Bearbeitung',
  wiedervorlage: 'Die Wiedervorlage',
  leistung: 'Die Leistung',
  fremdzeichen: 'Das Fremdzeichen',
  status: 'Der Stand',
  typ: 'Die Art',
  richtung: 'Die Richtung',
  datumDesSchreibens: 'Das Datum des Schreibens',
  posteingang: 'Der Posteingang',
  absender: 'Der Absender',
  empfaenger: 'Der Empfänger',
}

/**
 * Compares what the person had before them with the row as it stands under its lock. Field by field, so that two people
 * may change different Angaben of the same thing, and an upload in between disturbs nobody.
 *
 * @param bisher fields that are absent are not compared
 * @throws Conflict for the first field that somebody else has changed meanwhile
 */
export function wieVorgefunden(zeile: object, bisher: object | null | undefined): void {
  const jetzt = new Map<string, unknown>(Object.entries(zeile))
  for (const [feld, wert] of Object.entries(bisher ?? {})) {
    if (wert === undefined || jetzt.get(feld) === wert) continue
    throw new Conflict(
      'akte.inzwischen-geaendert',
      `${NAMEN[feld] ?? 'Diese Angabe'} wurde inzwischen von jemand anderem geändert. Es wurde nichts überschrieben; bitte sehen Sie nach, was jetzt dort steht.`,
      { feld },
    )
  }
}
