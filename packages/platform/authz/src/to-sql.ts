import { type SQL, sql } from 'drizzle-orm'
import type { Condition, Test } from './condition.ts'
import type { Subject } from './subjects.ts'

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
  const { column, nullable } = entry
  const param = (value: unknown) => sql.param(value, column)
  switch (test.op) {
    case 'isNull':
      return sql`${column} is null`
    case 'notNull':
      return sql`${column} is not null`
    case 'eq':
      return twoValued(sql`${column} = ${param(test.value)}`)
    case 'in': {
      if (test.values.length === 0) return sql`false`
      // One text for every length up to 1, 2, 4, 8 …: prepared statements are kept by their text.
      const values = [...test.values]
      const [first] = values
      while (first !== undefined && (values.length & (values.length - 1)) !== 0) values.push(first)
      return twoValued(sql`${column} in (${sql.join(values.map(param), sql`, `)})`)
    }
    case 'lte':
      return sql`${column} <= ${param(test.value)}`
    case 'gte':
      return sql`${column} >= ${param(test.value)}`
  }

  function twoValued(comparison: SQL): SQL {
    return nullable ? sql`(${column} is not null and ${comparison})` : comparison
  }
}
