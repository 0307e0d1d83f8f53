import type { Condition, Row, Rule, Test } from '@verbundakte/authz'

/**
 * What rules mean, said as plainly as it can be: allowed when some rule allows and none forbids. Shares nothing with the
 * readings that it is compared with but the form in which rules are written down.
 */
export function allowedByReference(rules: readonly Rule[], action: string, subject: string, row: Row): boolean {
  let yes = false
  for (const rule of rules) {
    if (rule.action !== action || rule.subject !== subject) continue
    // A prohibition of fields leaves the row where it is.
    if (rule.inverted && rule.felder) continue
    if (rule.condition && !isTrue(rule.condition, row)) continue
    if (rule.inverted) return false
    yes = true
  }
  return yes
}

function isTrue(condition: Condition, row: Row): boolean {
  if ('part' in condition) return !isTrue(condition.part, row)
  if ('parts' in condition) {
    const parts = condition.parts.map((part) => isTrue(part, row))
    return condition.op === 'and' ? !parts.includes(false) : parts.includes(true)
  }
  return Object.entries(condition.tests).every(([column, test]) => holds(test, row[column]))
}

function holds(test: Test, value: unknown): boolean {
  const given = plain(value)
  if (test.op === 'isNull') return given === null
  if (given === null) return false
  if (test.op === 'notNull') return true
  if ('values' in test) return test.values.map(plain).includes(given)
  if (!('value' in test)) return false
  const wanted = plain(test.value)
  if (wanted === null) return false
  return test.op === 'eq' ? given === wanted : test.op === 'lte' ? given <= wanted : given >= wanted
}

function plain(value: unknown): string | number | boolean | null {
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}
