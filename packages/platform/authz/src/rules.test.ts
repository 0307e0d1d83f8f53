import { describe, expect, test } from 'vitest'
import { type ConditionInput, eq, gte, isNull, lte, not, oneOf, or } from './condition.ts'
import { collectRules, type Grants } from './grants.ts'
import { person } from './person.ts'
import { subjects, zeilen } from './proof/rows.ts'
import { Rights, rightsOfTheOperator } from './rights.ts'

const nobody = person('0190e8a2-0000-7000-8000-0000000000aa', 'probe', [])
const rights = (grants: Grants) => new Rights(subjects, collectRules(subjects, [grants], nobody))
const withRule = (condition: unknown) =>
  // Hostile: what a rule would be that came from outside the compiler's sight.
  rights((allow) => allow('lesen', 'Zeile', condition as ConditionInput))

const WHOLE = {
  n: 1,
  wort: 'a',
  satz: null,
  ja: true,
  vielleicht: null,
  zahl: 1,
  anzahl: null,
  klein: 1,
  tag: '2026-01-01',
  frist: null,
  zeit: new Date(0),
  ende: null,
  stelle: '0190e8a2-0000-7000-8000-0000000000aa',
  verweis: null,
}

describe('a rule that cannot be meant stops the start', () => {
  test.for<[string, unknown]>([
    ['an unknown column', { unbekannt: eq(1) }],
    ['a column of Object', { constructor: eq('x') }],
    ['the prototype', JSON.parse('{"__proto__": {"op": "eq", "value": 1}, "hasOwnProperty": {"op": "isNull"}}')],
    ['an unknown operator', { wort: { op: 'regex', value: '^(a+)+$' } }],
    ['an operator of another library', { wort: { op: '$ne', value: 'a' } }],
    ['an unknown combination', { op: 'nor', parts: [{ op: 'all', tests: { wort: eq('a') } }] }],
    ['an unknown combination inside', not({ op: 'xor', parts: [] } as never)],
    ['a value of another kind', { wort: eq(1) }],
    ['a text for a moment', { zeit: eq('2026-01-01T00:00:00Z') }],
    ['a moment for a day', { tag: eq(new Date()) }],
    ['undefined, where a person has no such attribute', { wort: eq(undefined as never) }],
    ['null as a value', { satz: eq(null as never) }],
    ['null in a list', { satz: oneOf(['a', null as never]) }],
    ['a list as a value', { wort: eq(['a'] as never) }],
    ['NaN', { zahl: eq(Number.NaN) }],
    ['a fraction', { zahl: eq(1.5) }],
    ['an integer beyond the column', { zahl: eq(2 ** 31) }],
    ['an integer beyond a small column', { klein: lte(32768) }],
    ['a day that is none', { tag: gte('2026-02-30') }],
    ['an invalid moment', { zeit: eq(new Date(Number.NaN)) }],
    ['a moment before all files', { zeit: gte(new Date('0005-01-01')) }],
    ['an id that is none', { stelle: eq('meine') }],
    ['an id in capitals', { stelle: eq('0190E8A2-0000-7000-8000-0000000000AA') }],
    ['a text with NUL', { wort: eq('a\0b') }],
    ['a text with half a character', { wort: eq('\ud800') }],
    ['an order of texts', { wort: lte('m') }],
    ['an order of booleans', { ja: gte(true) }],
    ['an order where nothing may stand', { anzahl: lte(1) }],
  ])('%s', ([, condition]) => {
    expect(() => withRule(condition)).toThrow()
  })

  test('a subject that no module has, and a right to everything', () => {
    expect(() => rights((allow) => allow('lesen', 'Hundehütte'))).toThrow(/no subject/)
    expect(() => rights((allow) => allow('manage', 'Zeile'))).toThrow(/no right to everything/)
    expect(() => rights((allow) => allow('lesen', 'all'))).toThrow(/no subject|no right/)
  })
})

describe('an answer is never a guess', () => {
  const some = withRule(or({ wort: eq('a') }, { satz: isNull() }))

  test('a row that lacks a column, or holds another type, is a bug and no permission', () => {
    const { satz: _left, ...projected } = WHOLE
    expect(some.can('lesen', zeilen, WHOLE)).toBe(true)
    expect(() => some.can('lesen', zeilen, projected)).toThrow(/satz is missing/)
    expect(() => some.can('lesen', zeilen, { ...WHOLE, wort: ['a', 'b'] })).toThrow(/another type/)
    expect(() => some.can('lesen', zeilen, { ...WHOLE, wort: null })).toThrow(/wort is missing/)
    expect(() => withRule({ zeit: lte(new Date()) }).can('lesen', zeilen, { ...WHOLE, zeit: '2026-01-01' })).toThrow()
  })

  test('a prohibition on a column that was not loaded does not become a permission', () => {
    const mostly = rights((allow, _person, forbid) => {
      allow('lesen', 'Zeile')
      forbid('lesen', 'Zeile', { vielleicht: eq(true) })
    })
    const { vielleicht: _left, ...projected } = WHOLE
    expect(mostly.can('lesen', zeilen, { ...WHOLE, vielleicht: true })).toBe(false)
    expect(() => mostly.can('lesen', zeilen, projected)).toThrow(/vielleicht is missing/)
  })

  test('no rule means no rows, for every action that is not named', () => {
    expect(rights(() => {}).can('lesen', zeilen, WHOLE)).toBe(false)
    expect(some.can('loeschen', zeilen, WHOLE)).toBe(false)
    expect(some.can('__proto__', zeilen, WHOLE)).toBe(false)
    expect(some.can('toString', zeilen, WHOLE)).toBe(false)
    expect(withRule({ wort: oneOf([]) }).can('lesen', zeilen, WHOLE)).toBe(false)
  })

  test('a person without an office meets no rule that names offices', () => {
    const { aemter, rollen } = person('x', 'x', [{ rolle: 'sachbearbeitung', amt: null }])
    expect([aemter, [...rollen]]).toEqual([[], ['sachbearbeitung']])
  })
})

describe('an audience is never wider than the rules', () => {
  test('a prohibition, a “not” and a missing shape are refused: the person finds nothing', () => {
    const forbidding = rights((allow, _person, forbid) => {
      allow('lesen', 'Zeile', { wort: eq('a') })
      forbid('lesen', 'Zeile', { ja: eq(true) })
    })
    expect(() => forbidding.audience(zeilen, [['wort'], ['ja']])).toThrow(/prohibition/)
    expect(() => withRule(not({ wort: eq('a') })).audience(zeilen, [['wort']])).toThrow(/not/)
    expect(() => withRule({ wort: eq('a') }).audience(zeilen, [['ja']])).toThrow(/no audience shape/)
    expect(() => withRule({ zahl: lte(3) }).audience(zeilen, [['zahl']])).toThrow(/lte/)
    expect(() => withRule({}).audience(zeilen, [['zahl']])).toThrow(/no audience shape/)
  })

  test('tokens are short, lower-case hex: no engine cuts them or compares them without regard to case', () => {
    const tokens = withRule({ wort: oneOf(['a', 'A', 'ä', `x'" OR 1=1`]) }).audience(zeilen, [['wort']])
    expect(new Set(tokens).size).toBe(4)
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/)
  })

  test('the operator does not search', () => {
    expect(() => rightsOfTheOperator(subjects).audience(zeilen, [])).toThrow()
  })
})
