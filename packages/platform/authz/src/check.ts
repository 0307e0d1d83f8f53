import { isUuid, kalendertag, UserError } from '@verbundakte/kernel'
import { type Condition, type Test, testsIn, type Value } from './condition.ts'
import type { Kind, Subject, SubjectColumn } from './subjects.ts'

/** @throws Error for an unknown column, a wrong type or an operator the column does not allow; it stops the start */
export function checkCondition(subject: Subject, condition: Condition): void {
  checkForm(subject, condition)
  for (const [key, test] of testsIn(condition)) {
    const column = subject.columns.get(key)
    if (!column) throw new Error(`a rule on ${subject.name} names ${key}, which is no column a rule can compare`)
    checkTest(`${subject.name}.${key}`, column, test)
  }
}

// Types keep a module from writing another form; a condition read from somewhere has none, and `not` of a form that
// nobody understands would be true.
function checkForm(subject: Subject, condition: Condition): void {
  switch (condition.op) {
    case 'all':
      return
    case 'not':
      checkForm(subject, condition.part)
      return
    case 'and':
    case 'or':
      for (const part of condition.parts) checkForm(subject, part)
      return
    default:
      throw new Error(`a rule on ${subject.name}: unknown operator in ${JSON.stringify(condition satisfies never)}`)
  }
}

function checkTest(place: string, column: SubjectColumn, test: Test): void {
  switch (test.op) {
    case 'isNull':
    case 'notNull':
      return
    case 'eq':
      checkValue(place, column, test.value)
      return
    case 'in':
      for (const value of test.values) checkValue(place, column, value)
      return
    case 'lte':
    case 'gte':
      if (column.nullable) throw new Error(`${place} may be null: ${test.op} has no safe answer there`)
      if (!ORDERED.has(column.kind)) throw new Error(`${place} has no order a rule may use`)
      checkValue(place, column, test.value)
      return
    default:
      throw new Error(`${place}: unknown operator in ${JSON.stringify(test satisfies never)}`)
  }
}

const ORDERED: ReadonlySet<Kind> = new Set(['integer', 'day', 'instant'])

function checkValue(place: string, column: SubjectColumn, value: Value): void {
  if (isOfKind(column.kind, value) && isSayable(column, value)) return
  throw new Error(`${place} is of kind ${column.kind}; a rule compares it with ${String(value)}`)
}

/**
 * Whether Postgres understands the value as memory does. An integer beyond the column or a day that is none would make
 * the statement fail, an id in capitals would be equal there and not here.
 */
function isSayable(column: SubjectColumn, value: Value): boolean {
  if (typeof value === 'number')
    return Math.abs(value + 0.5) <= (column.column.getSQLType() === 'smallint' ? 32767.5 : 2147483647.5)
  if (value instanceof Date) return value.getTime() >= EARLIEST && value.getTime() < LATEST
  if (typeof value !== 'string') return true
  if (column.kind === 'id') return isUuid(value)
  if (column.kind === 'day') return isDay(value)
  return value.isWellFormed() && !value.includes('\0')
}

// Outside of these Postgres and JavaScript write moments in forms that the other does not read.
const EARLIEST = Date.UTC(1900, 0, 1)
const LATEST = Date.UTC(9999, 11, 31)

function isDay(text: string): boolean {
  try {
    return kalendertag(text) === text
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

/** Whether a value is what a column of the kind holds. Never true for null, undefined, NaN or an invalid Date. */
export function isOfKind(kind: Kind, value: unknown): value is Value {
  switch (kind) {
    case 'text':
    case 'id':
      return typeof value === 'string'
    case 'boolean':
      return typeof value === 'boolean'
    case 'integer':
      return Number.isSafeInteger(value)
    case 'day':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    case 'instant':
      return value instanceof Date && !Number.isNaN(value.getTime())
  }
}
