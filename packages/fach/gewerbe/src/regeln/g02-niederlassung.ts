import { falsch, fehlt, type Regel } from './befund.ts'

export const g02: Regel = {
  id: 'G-02',
  titel: 'Niederlassung oder Reisegewerbe',
  quelle: 'Anlagen 1–3 GewAnzV, Felder 23 und 24',
  pruefen({ inhalt }, { einstellungen }) {
    const { niederlassung, reisegewerbe } = inhalt
    if (!niederlassung && !reisegewerbe) {
      return [
        fehlt('g02-niederlassung', [23, 24], 'Bitte geben Sie die Art der Niederlassung oder das Reisegewerbe an.'),
      ]
    }
    if (niederlassung && reisegewerbe && !einstellungen.niederlassungUndReisegewerbe) {
      return [
        falsch(
          'g02-beides',
          [23, 24],
          'Bitte geben Sie entweder die Art der Niederlassung oder das Reisegewerbe an, nicht beides.',
        ),
      ]
    }
    return []
  },
}
