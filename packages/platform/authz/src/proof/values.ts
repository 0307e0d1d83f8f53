/** A value in the reference interpreter: moments are whole milliseconds. */
export type Value = string | number | boolean

const TEXTS = [
  '',
  'a',
  'A',
  'ä',
  'ae',
  'é',
  'e\u0301',
  ' a',
  'null',
  '%',
  '_',
  '\\',
  "'",
  '"',
  '$1',
  "'; drop table x --",
  '𝄞',
  'a,b',
]
const INTEGERS = [-2147483648, -1, 0, 1, 7, 2147483647]
const DAYS = ['0101-01-01', '1969-12-31', '1970-01-01', '2024-02-29', '2026-03-29', '9999-12-31']
const INSTANTS = [-2_208_988_800_000, -1, 0, 1, 1_774_746_000_000, 1_774_746_000_001, 253_402_214_399_999]
const IDS = [
  '00000000-0000-0000-0000-000000000000',
  '0190e8a2-0000-7000-8000-0000000000aa',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
]

/** What a column may hold and what rules compare it with: few values, so that they meet, and the odd ones among them. */
export const DOMAINS: Readonly<
  Record<string, { readonly kind: string; readonly ordered: boolean; readonly values: readonly Value[] }>
> = {
  wort: { kind: 'text', ordered: false, values: TEXTS },
  satz: { kind: 'text', ordered: false, values: TEXTS },
  ja: { kind: 'boolean', ordered: false, values: [true, false] },
  vielleicht: { kind: 'boolean', ordered: false, values: [true, false] },
  zahl: { kind: 'integer', ordered: true, values: INTEGERS },
  anzahl: { kind: 'integer', ordered: true, values: INTEGERS },
  klein: { kind: 'integer', ordered: true, values: [-32768, -1, 0, 1, 32767] },
  tag: { kind: 'day', ordered: true, values: DAYS },
  frist: { kind: 'day', ordered: true, values: DAYS },
  zeit: { kind: 'instant', ordered: true, values: INSTANTS },
  ende: { kind: 'instant', ordered: true, values: INSTANTS },
  stelle: { kind: 'id', ordered: false, values: IDS },
  verweis: { kind: 'id', ordered: false, values: IDS },
}
