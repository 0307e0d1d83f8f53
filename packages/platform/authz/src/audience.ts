import { createHash } from 'node:crypto'
import type { Condition, Test, Value } from './condition.ts'
import type { Rule } from './grants.ts'
import { type Row, same } from './match.ts'
import type { Subject } from './subjects.ts'

/**
 * Rights as words a search engine can compare. A *shape* is a set of columns, say office and class. A row carries one
 * token per shape, made of its values; a person's rules are turned into the tokens of the rows they allow. The filter
 * is then one positive `IN`, the only form that no engine reads more openly than we mean it (security.md §1).
 *
 * @throws Error when a rule cannot be said in tokens; the person then finds nothing, instead of too much
 */
export function audienceTokens(
  subject: Subject,
  rules: readonly Rule[],
  shapes: readonly (readonly string[])[],
): readonly string[] {
  if (rules.some((rule) => rule.inverted)) {
    throw new Error(`a prohibition on reading ${subject.name} cannot be said in audience tokens: write what is allowed`)
  }
  const known = new Map(shapes.map((shape) => [[...shape].sort().join(), [...shape].sort()]))
  const tokens = new Set<string>()
  for (const rule of rules) {
    for (const conjunction of rule.condition ? disjuncts(rule.condition) : [new Map<string, readonly Value[]>()]) {
      const columns = [...conjunction.keys()].sort()
      if (!known.has(columns.join())) {
        throw new Error(`search on ${subject.name}: no audience shape for the columns [${columns.join(', ')}]`)
      }
      for (const values of combinations(columns.map((column) => conjunction.get(column) ?? []))) {
        tokens.add(token(subject.name, columns, values))
      }
    }
  }
  return [...tokens]
}

/** The tokens a row carries in the index, one per shape. */
export function rowAudience(subject: Subject, shapes: readonly (readonly string[])[], row: Row): string[] {
  return shapes.flatMap((shape) => {
    const columns = [...shape].sort()
    const values = columns.map((column) => row[column])
    // Nothing equals null, so no rule of this shape can mean the row.
    if (values.some((value) => value === null)) return []
    return [token(subject.name, columns, values)]
  })
}

// Engines compare texts without regard to case and cut long ones: 32 lower-case hex digits survive both.
function token(subject: string, columns: readonly string[], values: readonly unknown[]): string {
  const text = JSON.stringify([subject, columns, values.map(plain)])
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

function plain(value: unknown): string | number | boolean {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  throw new Error('an audience column holds no plain value')
}

type Conjunction = ReadonlyMap<string, readonly Value[]>

function disjuncts(condition: Condition): Conjunction[] {
  switch (condition.op) {
    case 'all':
      return [new Map(Object.entries(condition.tests).map(([key, test]) => [key, valuesOf(key, test)]))]
    case 'or':
      return condition.parts.flatMap(disjuncts)
    case 'and':
      return condition.parts
        .map(disjuncts)
        .reduce<Conjunction[]>((left, right) => left.flatMap((a) => right.map((b) => both(a, b))), [new Map()])
    case 'not':
      throw new Error('“not” cannot be said in audience tokens: write what is allowed')
  }
}

function valuesOf(key: string, test: Test): readonly Value[] {
  if (test.op === 'eq') return [test.value]
  if (test.op === 'in') return test.values
  throw new Error(`${key}: “${test.op}” cannot be said in audience tokens`)
}

function both(a: Conjunction, b: Conjunction): Conjunction {
  const merged = new Map(a)
  for (const [key, values] of b) {
    const before = merged.get(key)
    merged.set(key, before ? before.filter((value) => values.some((each) => same(value, each))) : values)
  }
  return merged
}

function combinations(lists: readonly (readonly Value[])[]): Value[][] {
  return lists.reduce<Value[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]])
}
