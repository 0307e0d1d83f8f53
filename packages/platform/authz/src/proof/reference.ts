import type { PlainRow } from './rows.ts'
import type { Value } from './values.ts'

/** A rule as plain data, written down for the proof alone. */
export interface PlainRule {
  readonly forbid: boolean
  readonly action: string
  /** absent: every row */
  readonly when: Phrase | null
}

export type Phrase =
  | { readonly say: 'test'; readonly column: string; readonly op: string; readonly values: readonly Value[] }
  | { readonly say: 'and' | 'or'; readonly parts: readonly Phrase[] }
  | { readonly say: 'not'; readonly part: Phrase }

/**
 * What the rules mean, said as plainly as it can be: allowed when some rule allows and none forbids. Shares nothing with
 * the three readings that it is compared with.
 */
export function allowed(rules: readonly PlainRule[], action: string, row: PlainRow): boolean {
  let yes = false
  for (const rule of rules) {
    if (rule.action !== action) continue
    if (rule.when !== null && !isTrue(rule.when, row)) continue
    if (rule.forbid) return false
    yes = true
  }
  return yes
}

function isTrue(phrase: Phrase, row: PlainRow): boolean {
  if (phrase.say === 'test') return holds(phrase, row)
  if (phrase.say === 'not') return !isTrue(phrase.part, row)
  if (phrase.say === 'and') return phrase.parts.every((part) => isTrue(part, row))
  return phrase.parts.some((part) => isTrue(part, row))
}

function holds({ column, op, values }: Extract<Phrase, { say: 'test' }>, row: PlainRow): boolean {
  const value = row[column] ?? null
  if (op === 'isNull') return value === null
  if (op === 'notNull') return value !== null
  if (value === null) return false
  const [first] = values
  if (op === 'in') return values.indexOf(value) >= 0
  if (first === undefined) return false
  if (op === 'eq') return value === first
  return op === 'lte' ? value <= first : value >= first
}
