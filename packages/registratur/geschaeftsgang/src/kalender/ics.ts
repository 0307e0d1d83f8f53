/** One day in a calendar. */
export interface Termin {
  /** stays the same for ever, so that a calendar moves the entry and does not double it */
  readonly uid: string
  /** `2026-11-22` */
  readonly tag: string
  readonly titel: string
  readonly adresse: string
  /** when it last changed */
  readonly stand: Date
}

/** A calendar of whole days as RFC 5545 writes it: CRLF, lines of at most 75 octets, texts escaped. */
export function kalenderText(name: string, termine: readonly Termin[]): string {
  const zeilen = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Verbundakte//Postkorb//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${maskiert(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...termine.flatMap(({ uid, tag, titel, adresse, stand }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${zeitpunkt(stand)}`,
      `DTSTART;VALUE=DATE:${tag.replaceAll('-', '')}`,
      `SUMMARY:${maskiert(titel)}`,
      `URL:${adresse}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return zeilen.map((zeile) => `${gefaltet(zeile)}\r\n`).join('')
}

function maskiert(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

function zeitpunkt(wann: Date): string {
  return `${wann.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** Breaks at 75 octets, and never inside of a character. */
function gefaltet(zeile: string): string {
  let laenge = 0
  let text = ''
  for (const zeichen of zeile) {
    const octets = Buffer.byteLength(zeichen)
    if (laenge + octets > 75) {
      text += '\r\n '
      laenge = 1
    }
    text += zeichen
    laenge += octets
  }
  return text
}
