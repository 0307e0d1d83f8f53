import { Invalid } from './errors.ts'

declare const marke: unique symbol

/** A day without a time, `2026-11-22`. Deadlines count calendar days; no midnight and no time zone is involved. */
export type Kalendertag = string & { readonly [marke]: 'Kalendertag' }

/** @throws Invalid for anything that is no day of the Gregorian calendar, e.g. `2026-02-30` */
export function kalendertag(text: string): Kalendertag {
  const teile = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const ms = teile ? Date.UTC(Number(teile[1]), Number(teile[2]) - 1, Number(teile[3])) : Number.NaN
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) {
    throw new Invalid('datum.form', `„${text.slice(0, 40)}“ ist kein Tag des Kalenders. Bitte so: 22.11.2026.`, {
      feld: 'datum',
    })
  }
  // Checked just above: the round trip through the calendar gave the same day.
  return text as Kalendertag
}

// Made once: making one costs as much as fifty uses. sv-SE writes dates as ISO 8601 does.
const IN_DEUTSCHLAND = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })

/** The day in Germany at this moment: what a clerk calls "heute". */
export function heute(jetzt: Date = new Date()): Kalendertag {
  return kalendertag(IN_DEUTSCHLAND.format(jetzt))
}

/** `tage` calendar days later (negative: earlier). */
export function plusTage(tag: Kalendertag, tage: number): Kalendertag {
  return kalendertag(new Date(Date.parse(tag) + tage * 86_400_000).toISOString().slice(0, 10))
}

/** 31 December of the year that lies `jahre` after the day: where retention periods end. */
export function jahresende(tag: Kalendertag, jahre: number): Kalendertag {
  return kalendertag(`${String(Number(tag.slice(0, 4)) + jahre).padStart(4, '0')}-12-31`)
}
