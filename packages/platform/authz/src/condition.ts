/** What a rule may compare a column with. A moment is a Date, a calendar day its ISO text. */
export type Value = string | number | boolean | Date

/** A comparison of one column. The language is closed: what is not here cannot be said (design §4). */
export type Test =
  | { readonly op: 'eq' | 'lte' | 'gte'; readonly value: Value }
  | { readonly op: 'in'; readonly values: readonly Value[] }
  | { readonly op: 'isNull' | 'notNull' }

/** A condition on a row: columns that must all hold, or a combination of conditions. */
export type Condition =
  | { readonly op: 'all'; readonly tests: Readonly<Record<string, Test>> }
  | { readonly op: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly op: 'not'; readonly part: Condition }

/** What a module writes: `{ status: eq('angemeldet') }`, or a combination. */
export type ConditionInput = Condition | Readonly<Record<string, Test>>

export const eq = (value: Value): Test => ({ op: 'eq', value })
/** True for none when the list is empty: a person without an office sees no office's rows. */
export const oneOf = (values: Iterable<Value>): Test => ({ op: 'in', values: [...values] })
export const isNull = (): Test => ({ op: 'isNull' })
export const notNull = (): Test => ({ op: 'notNull' })
/** Only on columns that are never null: a comparison with nothing has no answer that is safe both ways. */
export const lte = (value: Value): Test => ({ op: 'lte', value })
export const gte = (value: Value): Test => ({ op: 'gte', value })

export const and = (...parts: ConditionInput[]): Condition => ({ op: 'and', parts: parts.map(toCondition) })
export const or = (...parts: ConditionInput[]): Condition => ({ op: 'or', parts: parts.map(toCondition) })
export const not = (part: ConditionInput): Condition => ({ op: 'not', part: toCondition(part) })

export function toCondition(input: ConditionInput): Condition {
  return isCondition(input) ? input : { op: 'all', tests: input }
}

function isCondition(input: ConditionInput): input is Condition {
  // A column named `op` would hold a Test, never a text.
  return typeof input.op === 'string'
}

/** Every comparison in a condition with its column. */
export function* testsIn(condition: Condition): Generator<readonly [column: string, test: Test]> {
  if (condition.op === 'all') yield* Object.entries(condition.tests)
  else if (condition.op === 'not') yield* testsIn(condition.part)
  else for (const part of condition.parts) yield* testsIn(part)
}
