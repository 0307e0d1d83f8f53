import type { Art } from '../anzeige/anzeige.ts'

/** Where the printed forms begin a new part, by the first field of it. */
const GEMEINSAM = { 1: 'Angaben zum Betriebsinhaber', 4: 'Angaben zur Person', 12: 'Angaben zum Betrieb' } as const
const ERLAUBNISSE = 'Erlaubnis, Handwerksrolle, Aufenthaltstitel'
const SCHLUSS = 'Datum und Unterschrift'

export const ABSCHNITTE: Readonly<Record<Art, Readonly<Record<number, string>>>> = {
  anmeldung: { ...GEMEINSAM, 18: 'Angemeldete Tätigkeit', 25: 'Grund der Anmeldung', 28: ERLAUBNISSE, 32: SCHLUSS },
  ummeldung: { ...GEMEINSAM, 18: 'Tätigkeit nach der Änderung', 25: ERLAUBNISSE, 29: SCHLUSS },
  abmeldung: { ...GEMEINSAM, 18: 'Abgemeldete Tätigkeit', 25: 'Grund der Abmeldung', 29: SCHLUSS },
}

const KEINE_ERLAUBNIS =
  'Diese Anzeige ist keine Erlaubnis. Sie berechtigt nicht zum Beginn des Gewerbebetriebes, wenn noch eine Erlaubnis oder eine ' +
  'Eintragung in die Handwerksrolle notwendig ist. Zuwiderhandlungen können mit Geldbuße, Geldstrafe oder Freiheitsstrafe ' +
  'geahndet werden. Diese Anzeige ist keine Genehmigung zur Errichtung einer Betriebsstätte gemäß dem Planungs- und Baurecht.'

/** The notes of the printed forms. */
export const HINWEISE: Readonly<Record<Art, string>> = {
  anmeldung: KEINE_ERLAUBNIS,
  ummeldung: KEINE_ERLAUBNIS,
  abmeldung:
    'Eine Wiederaufnahme der abgemeldeten Tätigkeit ist erneut anzeigepflichtig. Diese Anzeige ist keine Erlaubnis für eine ' +
    'andere Tätigkeit.',
}

/** What the law calls the notice: §§ of the heading of the printed forms. */
export const GRUNDLAGE = 'nach § 14 oder § 55c der Gewerbeordnung'
