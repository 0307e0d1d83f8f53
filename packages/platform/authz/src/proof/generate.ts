import fc from 'fast-check'
import { and, type ConditionInput, eq, gte, isNull, lte, not, notNull, oneOf, or, type Test } from '../condition.ts'
import type { Grants } from '../grants.ts'
import type { Phrase, PlainRule } from './reference.ts'
import { COLUMNS, type PlainRow } from './rows.ts'
import { DOMAINS, type Value } from './values.ts'

const keys = Object.keys(DOMAINS)

/** Rows that hold every kind of value, null where a column allows it. */
export function plainRows(count: number): fc.Arbitrary<PlainRow[]> {
  const columns = Object.entries(DOMAINS).map(([key, { values }]) => {
    const value = fc.constantFrom<(Value | null)[]>(...values)
    return [key, COLUMNS[key]?.nullable ? fc.option(value, { freq: 3 }) : value] as const
  })
  return fc
    .array(fc.record(Object.fromEntries(columns)), { minLength: count, maxLength: count })
    .map((rows) => rows.map((row, n) => ({ ...row, n })))
}

/** Rule sets over all columns, kinds and operators, nested, allowing and forbidding in any order. */
export const ruleSets: fc.Arbitrary<PlainRule[]> = fc.array(
  fc.record({
    forbid: fc.boolean(),
    action: fc.constantFrom('lesen', 'lesen', 'lesen', 'aendern'),
    when: fc.option(phrases(keys, true), { freq: 12 }),
  }),
  { maxLength: 6 },
)

/** Rule sets that can be said in audience tokens: they allow, by equality, on the columns of the shapes. */
export function sayableRuleSets(columns: readonly string[]): fc.Arbitrary<PlainRule[]> {
  return fc.array(
    fc.record({
      forbid: fc.constant(false),
      action: fc.constant('lesen'),
      when: fc.option(phrases(columns, false), { freq: 8 }),
    }),
    { maxLength: 4 },
  )
}

function phrases(columns: readonly string[], everything: boolean): fc.Arbitrary<Phrase> {
  return fc.letrec<{ phrase: Phrase }>((tie) => ({
    phrase: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...columns).chain((column) => test(column, everything)),
      fc.record({ say: fc.constantFrom('and', 'or'), parts: fc.array(tie('phrase'), { maxLength: 3 }) }),
      ...(everything ? [fc.record({ say: fc.constant('not' as const), part: tie('phrase') })] : []),
    ),
  })).phrase
}

function test(column: string, everything: boolean): fc.Arbitrary<Phrase> {
  const domain = DOMAINS[column]
  const ordered = everything && domain?.ordered && !COLUMNS[column]?.nullable
  const value = fc.constantFrom<Value[]>(...(domain?.values ?? []))
  const say = fc.constant('test' as const)
  const one = (...ops: string[]) =>
    fc.record({ say, column: fc.constant(column), op: fc.constantFrom(...ops), values: fc.tuple(value) })
  const many = fc.record({
    say,
    column: fc.constant(column),
    op: fc.constant('in'),
    values: fc.array(value, { maxLength: 5 }),
  })
  const none = fc.record({
    say,
    column: fc.constant(column),
    op: fc.constantFrom('isNull', 'notNull'),
    values: fc.constant([]),
  })
  return fc.oneof(one('eq'), many, ...(everything ? [none] : []), ...(ordered ? [one('lte', 'gte')] : []))
}

/** The same rules as a module would write them. */
export function asGrants(rules: readonly PlainRule[]): Grants {
  return (allow, _person, forbid) => {
    for (const { forbid: inverted, action, when } of rules) {
      const write = inverted ? forbid : allow
      if (when) write(action, 'Zeile', asCondition(when))
      else write(action, 'Zeile')
    }
  }
}

function asCondition(phrase: Phrase): ConditionInput {
  if (phrase.say === 'test') return { [phrase.column]: asTest(phrase) }
  if (phrase.say === 'not') return not(asCondition(phrase.part))
  return (phrase.say === 'and' ? and : or)(...phrase.parts.map(asCondition))
}

function asTest({ column, op, values }: Extract<Phrase, { say: 'test' }>): Test {
  const given = values.map((value) => (DOMAINS[column]?.kind === 'instant' ? new Date(Number(value)) : value))
  if (op === 'isNull') return isNull()
  if (op === 'notNull') return notNull()
  if (op === 'in') return oneOf(given)
  const [first] = given
  if (first === undefined) throw new Error(`${op} without a value`)
  return op === 'eq' ? eq(first) : op === 'lte' ? lte(first) : gte(first)
}
