/** How numbers, days and sizes look to people in Germany. Formatters are made once: each costs about 50 µs. */
const ZAHL = new Intl.NumberFormat('de-DE')
const GROESSE = new Intl.NumberFormat('de-DE', { maximumSignificantDigits: 3 })
const ZEITPUNKT = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
})
const UHRZEIT = new Intl.DateTimeFormat('de-DE', { timeStyle: 'short', timeZone: 'Europe/Berlin' })
const TAG_VON = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })
const ORDNUNG = new Intl.Collator('de-DE', { numeric: true, sensitivity: 'base' })

export function formatNumber(value: number): string {
  return ZAHL.format(value)
}

/** @param tag `2026-11-22` @returns `22.11.2026`; a dash for none */
export function formatDay(tag: string | null | undefined): string {
  return tag ? `${tag.slice(8, 10)}.${tag.slice(5, 7)}.${tag.slice(0, 4)}` : '–'
}

/** @param zeitpunkt ISO 8601 @returns `22.11.2026, 14:05` */
export function formatInstant(zeitpunkt: string): string {
  return ZEITPUNKT.format(new Date(zeitpunkt))
}

/** @param zeitpunkt ISO 8601 @returns the time of day in Germany, `14:05` */
export function formatTime(zeitpunkt: string): string {
  return UHRZEIT.format(new Date(zeitpunkt))
}

/** @param zeitpunkt ISO 8601 @returns the day in Germany, `22.11.2026` */
export function formatDayOf(zeitpunkt: string): string {
  return formatDay(TAG_VON.format(new Date(zeitpunkt)))
}

/** @param bytes @returns `1,25 MB`, decimal as the file managers on clerks' machines count */
export function formatSize(bytes: number): string {
  const units = ['Byte', 'kB', 'MB', 'GB']
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${GROESSE.format(value)} ${units[unit]}`
}

/** The order of words and file numbers in German lists: Ä beside A, `2` before `10`. */
export function compareGerman(a: string, b: string): number {
  return ORDNUNG.compare(a, b)
}
