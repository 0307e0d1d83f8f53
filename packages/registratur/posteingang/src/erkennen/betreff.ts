const BENANNT = /^\s*(betreff|betrifft|betr|8etreff|betretf)\s*[.:;]\s*(.{3,})$/i
const ANREDE = /^\s*(sehr geehrte|guten (tag|morgen)|hallo|liebe[r]?\b|werte)/i
const KEINER =
  /datum|telefon|zeichen|@|www\.|^\s*\d{5}\s|^\s*(den\s*)?\d{1,2}[.,]\s?\d{1,2}[.,]|straße\s+\d|str\.\s*\d|^an\s|gemeindevorstand|magistrat|^\s*(herrn?|frau)\s|rathaus/i

/** What the letter says it is about: the line that is called so, else the one above the salutation. */
export function betreffIn(text: string): string | null {
  const zeilen = text.split(/\r?\n/).slice(0, 80)
  for (const [nummer, zeile] of zeilen.entries()) {
    const benannt = BENANNT.exec(zeile)?.[2]
    if (benannt) return einzeilig(`${benannt} ${fortsetzung(zeilen[nummer + 1])}`)
  }
  const anrede = zeilen.findIndex((zeile) => ANREDE.test(zeile))
  for (let nummer = anrede - 1; nummer >= Math.max(0, anrede - 6); nummer--) {
    const zeile = zeilen[nummer] ?? ''
    if (zeile.trim().length >= 6 && /\p{L}{4}/u.test(zeile) && !KEINER.test(zeile)) return einzeilig(zeile)
  }
  return null
}

// A long subject goes on in the next line, which then begins in lower case.
function fortsetzung(zeile: string | undefined): string {
  return zeile && /^\s*\p{Ll}/u.test(zeile) && zeile.length < 90 ? zeile : ''
}

/** Without what answering and forwarding put in front. */
export function mailBetreff(betreff: string): string | null {
  return einzeilig(betreff.replace(/^(\s*(aw|re|wg|fw|fwd|antwort)\s*(\[\d+\])?:\s*)+/i, ''))
}

function einzeilig(text: string): string | null {
  const eine = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 255)
  return eine === '' ? null : eine
}
