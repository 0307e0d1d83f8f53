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
 * `heute`, `morgen`, `+14` (days from today).
 * @param heute the day a relative entry counts from, `2026-11-22`
 */
export function readGermanDate(input: string, heute: string): DateReading {
  const text = input.trim().toLowerCase()
  if (text === '') return { tag: null }
  const word = WORDS[text]
  if (word !== undefined) return { tag: plusDays(heute, word) }
  const offset = /^([+-]\d{1,4})$/.exec(text)
  if (offset) return { tag: plusDays(heute, Number(offset[1])) }
  const parts = splitDate(text)
  if (!parts) return { fehler: `„${input.trim()}“ ist kein Datum. ${HINT}` }
  const year = fullYear(parts.year, heute)
  const tag = `${year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`
  if (!isDay(tag)) return { fehler: `Den ${Number(parts.day)}.${Number(parts.month)}.${year} gibt es nicht. ${HINT}` }
  return { tag }
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
