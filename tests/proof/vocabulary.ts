import type { Condition, Rule, Test, Value } from '@verbundakte/authz'

/** Column → every value that some rule on the subject compares it with. */
export function comparedValues(rules: readonly Rule[], subject: string): Map<string, Value[]> {
  const found = new Map<string, Set<Value>>()
  for (const rule of rules) {
    if (rule.subject !== subject || !rule.condition) continue
    for (const [column, test] of tests(rule.condition)) {
      const values = found.get(column) ?? new Set()
      for (const value of valuesOf(test)) values.add(value)
      found.set(column, values)
    }
  }
  return new Map([...found].map(([column, values]) => [column, [...values].sort()]))
}

function* tests(condition: Condition): Generator<readonly [string, Test]> {
  if (condition.op === 'all') yield* Object.entries(condition.tests)
  else if (condition.op === 'not') yield* tests(condition.part)
  else for (const part of condition.parts) yield* tests(part)
}

function valuesOf(test: Test): readonly Value[] {
  if (test.op === 'in') return test.values
  return 'value' in test ? [test.value] : []
}
