/** What came of reading a date: a day as `2026-11-22`, nothing at all, or a sentence that says what to write. */
export type DateReading = { readonly tag: string | null } | { readonly fehler: string }

const WORDS: Record<string, number> = {
  heute: 0,
  gestern: -1,
  vorgestern: -2,
  morgen: 1,
  übermorgen: 2,
  uebermorgen: 2,
}
const HINT = 'Bitte so schreiben: 22.11.2026, 22.11. oder „heute“.'

/**
 * Reads a date as people in an office write it: `22.11.2026`, `22.11.26`, `22.11.`, `221126`, `22112026`, `2026-11-22`,
 * `heute`, `morgen`, `+14`, `in 2 Wochen`, `in 3 Monaten` (from today), `Montag` (the next one).
 * @param voraus what is meant lies ahead: `15.1.` in November is one of next year
 * @param heute the day a relative entry counts from, `2026-11-22`
 */
export function readGermanDate(input: string, heute: string, voraus = false): DateReading {
  const text = input.trim().toLowerCase()
  if (text === '') return { tag: null }
  const word = WORDS[text]
  if (word !== undefined) return { tag: plusDays(heute, word) }
  const offset = /^([+-]\d{1,4})$/.exec(text)
  if (offset) return { tag: plusDays(heute, Number(offset[1])) }
  const ahead = aheadOf(text, heute)
  if (ahead) return { tag: ahead }
  const parts = splitDate(text)
  if (!parts) return { fehler: `„${input.trim()}“ ist kein Datum. ${HINT}` }
  const year = Number(fullYear(parts.year, heute))
  const tag = `${year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`
  if (!isDay(tag)) return { fehler: `Den ${Number(parts.day)}.${Number(parts.month)}.${year} gibt es nicht. ${HINT}` }
  if (voraus && parts.year === '' && tag < heute)
    return readGermanDate(`${parts.day}.${parts.month}.${year + 1}`, heute)
  return { tag }
}

const UNITS: readonly (readonly [RegExp, days: number, months: number])[] = [
  [/^tag(en?)?$/, 1, 0],
  [/^wochen?$/, 7, 0],
  [/^monat(en?)?$/, 0, 1],
  [/^jahr(en?)?$/, 0, 12],
]
const NUMBERS: Record<string, number> = { einem: 1, einer: 1, zwei: 2, drei: 3, vier: 4, sechs: 6 }
const WEEKDAYS = ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag']

/** `in 2 Wochen`, `2 Wochen`, `in einem Monat`, `Montag` */
function aheadOf(text: string, heute: string): string | null {
  const weekday = WEEKDAYS.indexOf(text)
  if (weekday >= 0) return plusDays(heute, ((weekday - new Date(`${heute}T00:00:00Z`).getUTCDay() + 6) % 7) + 1)
  const [, count = '', name = ''] = /^(?:in )?(\d{1,3}|\p{L}+) (\p{L}+)$/u.exec(text) ?? []
  const unit = UNITS.find(([pattern]) => pattern.test(name))
  const n = NUMBERS[count] ?? Number(count)
  if (!unit || !Number.isInteger(n)) return null
  const [, days, months] = unit
  return days > 0 ? plusDays(heute, n * days) : plusMonths(heute, n * months)
}

/** The same day of a later month, or its last one. */
function plusMonths(tag: string, months: number): string {
  const [year = 0, month = 0, day = 0] = tag.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

function splitDate(text: string): { day: string; month: string; year: string } | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return { year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '' }
  const match =
    /^(\d{1,2})[.,/ -](\d{1,2})(?:[.,/ -](\d{4}|\d{2})?)?$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text)
  return match ? { day: match[1] ?? '', month: match[2] ?? '', year: match[3] ?? '' } : null
}

/** Two digits lie at most 20 years ahead, as a letter of 1998 is likelier on a desk than one of 2098. */
function fullYear(year: string, heute: string): string {
  const current = Number(heute.slice(0, 4))
  if (year === '') return String(current)
  if (year.length === 4) return year
  const century = current - (current % 100)
  const near = century + Number(year)
  return String(near > current + 20 ? near - 100 : near)
}

function isDay(tag: string): boolean {
  const ms = Date.parse(`${tag}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === tag
}

function plusDays(tag: string, days: number): string {
  return new Date(Date.parse(`${tag}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
