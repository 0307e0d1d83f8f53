import type { Planzeile } from './planlesen.ts'

/** A plan as `planLesen` reads it, to be changed in a spreadsheet and brought back. Synonyms are kept elsewhere. */
export function planSchreiben(zeilen: readonly Omit<Planzeile, 'betreffseinheit' | 'synonyme'>[]): string {
  const inhalt = zeilen.map((zeile) =>
    [zeile.kennzeichen, zeile.titel, zeile.fristJahre ?? 'unbefristet', zeile.aussonderung, angaben(zeile)]
      .map((feld) => inAnfuehrung(String(feld)))
      .join(';'),
  )
  return `${['kennzeichen;titel;frist_jahre;aussonderung;hinweis', ...inhalt].join('\r\n')}\r\n`
}

function angaben(zeile: Omit<Planzeile, 'betreffseinheit' | 'synonyme'>): string {
  return [
    zeile.schutzklasse === 'INTERN' ? null : `schutz=${zeile.schutzklasse}`,
    zeile.fristbeginn === null ? null : `start=${zeile.fristbeginn}`,
    zeile.grundlage === null ? null : `grundlage=${zeile.grundlage}`,
    zeile.quelle === 'praxis' ? null : `quelle=${zeile.quelle}`,
    ...zeile.hinweise,
  ]
    .filter((teil) => teil !== null)
    .join('|')
}

function inAnfuehrung(feld: string): string {
  return /[;"\r\n]/.test(feld) ? `"${feld.replaceAll('"', '""')}"` : feld
}
