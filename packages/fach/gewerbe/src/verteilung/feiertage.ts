import { type Kalendertag, kalendertag, plusTage } from '@verbundakte/kernel'

/** Easter Sunday by the Gregorian computus (Meeus/Jones/Butcher). */
export function ostersonntag(jahr: number): Kalendertag {
  const a = jahr % 19
  const b = Math.floor(jahr / 100)
  const c = jahr % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const summe = h + l - 7 * m + 114
  return tag(jahr, Math.floor(summe / 31), (summe % 31) + 1)
}

function tag(jahr: number, monat: number, im: number): Kalendertag {
  return kalendertag(
    `${String(jahr).padStart(4, '0')}-${String(monat).padStart(2, '0')}-${String(im).padStart(2, '0')}`,
  )
}

const jahre = new Map<number, ReadonlySet<string>>()

/** Public holidays of Hesse (§ 1 HFeiertagsG); Sundays among them need no mention. */
export function feiertage(jahr: number): ReadonlySet<string> {
  const bekannt = jahre.get(jahr)
  if (bekannt) return bekannt
  const ostern = ostersonntag(jahr)
  const gefunden = new Set<string>([
    tag(jahr, 1, 1),
    plusTage(ostern, -2), // Karfreitag
    plusTage(ostern, 1), // Ostermontag
    tag(jahr, 5, 1),
    plusTage(ostern, 39), // Christi Himmelfahrt
    plusTage(ostern, 50), // Pfingstmontag
    plusTage(ostern, 60), // Fronleichnam
    tag(jahr, 10, 3),
    tag(jahr, 12, 25),
    tag(jahr, 12, 26),
  ])
  jahre.set(jahr, gefunden)
  return gefunden
}

export function istArbeitstag(tag: Kalendertag): boolean {
  const wochentag = new Date(Date.parse(tag)).getUTCDay()
  return wochentag !== 0 && wochentag !== 6 && !feiertage(Number(tag.slice(0, 4))).has(tag)
}

/** The day itself, or the next one on which offices work. */
export function naechsterArbeitstag(tag: Kalendertag): Kalendertag {
  let hier = tag
  while (!istArbeitstag(hier)) hier = plusTage(hier, 1)
  return hier
}
