import type { Planzeile } from './planlesen.ts'

/** A plan as `planLesen` reads it, to be changed in a spreadsheet and brought back. */
export function planSchreiben(zeilen: readonly Planzeile[]): string {
  // A file in which no position is known by another word must say so once, or the words of the version before would hold.
  const ohne = zeilen.every(({ synonyme }) => synonyme.length === 0)
  const inhalt = zeilen.map((zeile, stelle) =>
    [
      zeile.kennzeichen,
      zeile.titel,
      zeile.fristJahre ?? 'unbefristet',
      zeile.aussonderung,
      angaben(zeile, ohne && stelle === 0),
    ]
      .map((feld) => inAnfuehrung(String(feld)))
      .join(';'),
  )
  return `${['kennzeichen;titel;frist_jahre;aussonderung;hinweis', ...inhalt].join('\r\n')}\r\n`
}

function angaben(zeile: Planzeile, keineWorte: boolean): string {
  return [
    zeile.schutzklasse === 'INTERN' ? null : `schutz=${zeile.schutzklasse}`,
    zeile.fristbeginn === null ? null : `start=${zeile.fristbeginn}`,
    zeile.grundlage === null ? null : `grundlage=${zeile.grundlage}`,
    zeile.quelle === 'praxis' ? null : `quelle=${zeile.quelle}`,
    zeile.stillgelegtAm === undefined ? null : `stillgelegt=${zeile.stillgelegtAm}`,
    ...(zeile.nachfolger ?? []).map((each) => `nachfolger=${each}`),
    ...zeile.synonyme.map((wort) => `synonym=${wort}`),
    keineWorte ? 'synonym=' : null,
    ...zeile.hinweise,
  ]
    .filter((teil) => teil !== null)
    .join('|')
}

function inAnfuehrung(feld: string): string {
  return /[;"\r\n]/.test(feld) ? `"${feld.replaceAll('"', '""')}"` : feld
}
