import { type Condition, type Test, testsIn, type Value } from './condition.ts'
import type { Kind, Subject, SubjectColumn } from './subjects.ts'

/** @throws Error for an unknown column, a wrong type or an operator the column does not allow; it stops the start */
export function checkCondition(subject: Subject, condition: Condition): void {
  for (const [key, test] of testsIn(condition)) {
    const column = subject.columns.get(key)
    if (!column) throw new Error(`a rule on ${subject.name} names ${key}, which is no column a rule can compare`)
    checkTest(`${subject.name}.${key}`, column, test)
  }
}

function checkTest(place: string, column: SubjectColumn, test: Test): void {
  switch (test.op) {
    case 'isNull':
    case 'notNull':
      return
    case 'eq':
      checkValue(place, column.kind, test.value)
      return
    case 'in':
      for (const value of test.values) checkValue(place, column.kind, value)
      return
    case 'lte':
    case 'gte':
      if (column.nullable) throw new Error(`${place} may be null: ${test.op} has no safe answer there`)
      if (column.kind === 'text' || column.kind === 'boolean') throw new Error(`${place} has no order a rule may use`)
      checkValue(place, column.kind, test.value)
      return
    default:
      throw new Error(`${place}: unknown operator in ${JSON.stringify(test satisfies never)}`)
  }
}

function checkValue(place: string, kind: Kind, value: Value): void {
  if (!isOfKind(kind, value)) throw new Error(`${place} is of kind ${kind}; a rule compares it with ${String(value)}`)
}

/** Whether a value is what a column of the kind holds. Never true for null, undefined, NaN or an invalid Date. */
export function isOfKind(kind: Kind, value: unknown): value is Value {
  switch (kind) {
    case 'text':
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
