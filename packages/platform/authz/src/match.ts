import { isOfKind } from './check.ts'
import type { Condition, Test, Value } from './condition.ts'
import type { Subject } from './subjects.ts'

export type Row = Readonly<Record<string, unknown>>

/**
 * Whether a row meets a condition, in memory. Strict where CASL's own comparison is open: there a `lte` on null or on
 * a column that was not loaded is true, and so is any "not" of it.
 *
 * @throws Error for a row that lacks a column a rule looks at, or holds a value of another type: a projection was
 *   passed for a row, and any answer would be a guess
 */
export function matches(subject: Subject, condition: Condition, row: Row): boolean {
  switch (condition.op) {
    case 'all':
      // No short cut: an incomplete row must be noticed whatever the other columns say.
      return Object.entries(condition.tests)
        .map(([key, test]) => holds(subject, key, test, row))
        .every(Boolean)
    case 'and':
      return condition.parts.map((part) => matches(subject, part, row)).every(Boolean)
    case 'or':
      return condition.parts.map((part) => matches(subject, part, row)).some(Boolean)
    case 'not':
      return !matches(subject, condition.part, row)
  }
}

function holds(subject: Subject, key: string, test: Test, row: Row): boolean {
  const column = subject.columns.get(key)
  const value = row[key]
  if (!column || value === undefined || (value === null && !column.nullable)) {
    throw new Error(`${subject.name}.${key} is missing: rights are asked of whole rows`)
  }
  if (value === null) return test.op === 'isNull'
  if (!isOfKind(column.kind, value)) throw new Error(`${subject.name}.${key} holds a value of another type`)
  switch (test.op) {
    case 'isNull':
      return false
    case 'notNull':
      return true
    case 'eq':
      return same(value, test.value)
    case 'in':
      return test.values.some((each) => same(value, each))
    case 'lte':
      return order(value) <= order(test.value)
    case 'gte':
      return order(value) >= order(test.value)
  }
}

/** Whether two values of one kind are equal; two Dates are when they are the same moment. */
export function same(a: Value, b: Value): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b
}

// Days are ISO text, whose byte order is the order of time.
function order(value: Value): Value {
  return value instanceof Date ? value.getTime() : value
}
