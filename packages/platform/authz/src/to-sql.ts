import { type SQL, sql } from 'drizzle-orm'
import type { Condition, Test, Value } from './condition.ts'
import type { Subject, SubjectColumn } from './subjects.ts'

/**
 * The condition as a predicate that is true or false for every row, never null: the opposite of null is null, and a
 * `not` over it would hide or show the wrong rows. Never-null columns are compared plainly, so that indexes serve.
 */
export function toSql(subject: Subject, condition: Condition): SQL {
  switch (condition.op) {
    case 'all':
      return joined(
        Object.entries(condition.tests).map(([key, test]) => testToSql(subject, key, test)),
        'and',
      )
    case 'and':
    case 'or':
      return joined(
        condition.parts.map((part) => toSql(subject, part)),
        condition.op,
      )
    case 'not':
      return sql`not ${toSql(subject, condition.part)}`
  }
}

/** Nothing joined by `and` is true, by `or` false. */
export function joined(parts: readonly SQL[], by: 'and' | 'or'): SQL {
  const [only] = parts
  if (!only) return by === 'and' ? sql`true` : sql`false`
  return parts.length === 1 ? only : sql`(${sql.join([...parts], by === 'and' ? sql` and ` : sql` or `)})`
}

function testToSql(subject: Subject, key: string, test: Test): SQL {
  const entry = subject.columns.get(key)
  if (!entry) throw new Error(`${subject.name}.${key} is no column a rule can compare`)
  const { column } = entry
  switch (test.op) {
    case 'isNull':
      return sql`${column} is null`
    case 'notNull':
      return sql`${column} is not null`
    case 'eq':
      return twoValued(entry, equals(entry, [test.value]))
    case 'in':
      return test.values.length === 0 ? sql`false` : twoValued(entry, equals(entry, test.values))
    case 'lte':
      return test.value instanceof Date
        ? sql`${column} < ${sql.param(nextMillisecond(test.value), column)}`
        : sql`${column} <= ${sql.param(test.value, column)}`
    case 'gte':
      return sql`${column} >= ${sql.param(test.value, column)}`
  }
}

function equals({ column, kind }: SubjectColumn, given: readonly Value[]): SQL {
  const [first] = given
  if (kind === 'instant') {
    return joined(
      given.map(
        (value) =>
          sql`(${column} >= ${sql.param(value, column)} and ${column} < ${sql.param(nextMillisecond(value), column)})`,
      ),
      'or',
    )
  }
  if (given.length === 1) return sql`${column} = ${sql.param(first, column)}`
  // One text for every length up to 1, 2, 4, 8 …: prepared statements are kept by their text.
  const values = [...given]
  while (first !== undefined && (values.length & (values.length - 1)) !== 0) values.push(first)
  return sql`${column} in (${sql.join(
    values.map((value) => sql.param(value, column)),
    sql`, `,
  )})`
}

// Postgres counts microseconds, JavaScript sees milliseconds: a moment means all of its millisecond, in both.
function nextMillisecond(value: Value): Date {
  return new Date(Number(value) + 1)
}

function twoValued({ column, nullable }: SubjectColumn, comparison: SQL): SQL {
  return nullable ? sql`(${column} is not null and ${comparison})` : comparison
}
