import { type Arbitrary, type GeneratorValue, integer, uuid } from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** Texts that have broken something somewhere: quotes, nulls, formats, scripts, sizes, other alphabets. */
const HOSTILE = [
  ...[
    '',
    ' ',
    "'",
    '"',
    '\\',
    '\u0000',
    '\n\r\t',
    '%',
    '_',
    '%00',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template engine would fill
    '${7*7}',
    '{{7*7}}',
    '../../../etc/passwd',
    '\ufffe',
  ],
  ...[
    "'; drop table akte.akte --",
    "' or '1'='1",
    '1) or (1=1',
    '$1',
    '$$',
    '/*',
    'NULL',
    'null',
    'NaN',
    '-0',
    '1e309',
  ],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '=1+1',
    '@SUM(1)',
    '\u202egnp.exe',
  ],
  ...[
    'ä'.repeat(300),
    'a'.repeat(5000),
    '\ud83d\ude00'.repeat(50),
    '\ud800',
    'ßẞİı',
    '０１２３',
    'null\u0000byte',
    '[]',
    '{}',
    '"\\u0000"',
  ],
  ...[
    '2026-02-30',
    '0000-00-00',
    '9999-12-31T23:59:60Z',
    '-1',
    '99999999999999999999',
    '1.5',
    'true',
    '__proto__',
    'constructor',
  ],
]

export interface Ids {
  readonly own: readonly string[]
  readonly foreign: readonly string[]
}

type Pick = GeneratorValue

const ranges = new Map<string, () => Arbitrary<number>>()

/**
 * A number of the range. One maker per range: the library looks for the arbitrary of a call among all that the same maker
 * has made, by comparing their arguments, and with one maker for all ranges that was a fifth of the test's CPU.
 */
function between(pick: Pick, min: number, max: number): number {
  const key = `${min}-${max}`
  const known = ranges.get(key)
  const range = known ?? (() => integer({ min, max }))
  if (!known) ranges.set(key, range)
  return pick(range)
}

// By its place: the library compares what it is given, and a schema goes round in circles.
function one<T>(pick: Pick, list: readonly T[]): T {
  const chosen = list[between(pick, 0, list.length - 1)]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}

/** A document over the schema that is well-formed and means nothing: every field, every argument, any value. */
export function documentOf(schema: GraphQLSchema, pick: Pick, ids: Ids): string {
  const root = one(pick, [schema.getQueryType(), schema.getQueryType(), schema.getMutationType()])
  if (!root) throw new Error('a schema without a root')
  const word = root === schema.getMutationType() ? 'mutation' : 'query'
  const fields = Object.values(root.getFields())
  const chosen = Array.from({ length: between(pick, 1, 3) }, () => one(pick, [...fields]))
  return `${word} { ${chosen.map((field, n) => `a${n}: ${fieldText(field, pick, ids, 0)}`).join(' ')} }`
}

function fieldText(field: GraphQLField<unknown, unknown>, pick: Pick, ids: Ids, depth: number): string {
  const args = field.args.filter((arg) => isNonNullType(arg.type) || between(pick, 0, 2) > 0)
  const list = args.map((arg: GraphQLArgument) => `${arg.name}: ${valueText(arg.type, pick, ids, 0)}`)
  return `${field.name}${list.length > 0 ? `(${list.join(', ')})` : ''}${selection(field.type, pick, ids, depth)}`
}

function selection(output: GraphQLOutputType, pick: Pick, ids: Ids, depth: number): string {
  const type = getNamedType(output)
  if (!isObjectType(type)) return ''
  const fields = Object.values(type.getFields())
  const leaves = fields.filter((field) => !isObjectType(getNamedType(field.type)))
  const among = depth > 3 ? leaves : fields
  if (among.length === 0) return ' { __typename }'
  const chosen = Array.from({ length: between(pick, 1, 4) }, () => one(pick, [...among]))
  return ` { ${chosen.map((field, n) => `f${n}: ${fieldText(field, pick, ids, depth + 1)}`).join(' ')} }`
}

function valueText(type: GraphQLInputType, pick: Pick, ids: Ids, depth: number): string {
  if (isNonNullType(type)) return valueText(type.ofType, pick, ids, depth)
  // Now and then something of another kind altogether.
  if (between(pick, 0, 19) === 0) return one(pick, ['null', '{}', '[]', '"x"', '7', 'FALSCH', '$fehlt'])
  if (isListType(type)) {
    const length = between(pick, 0, 3)
    return `[${Array.from({ length }, () => valueText(type.ofType, pick, ids, depth)).join(', ')}]`
  }
  if (isEnumType(type)) return one(pick, [...type.getValues().map(({ name }) => name)])
  if (isInputObjectType(type)) {
    if (depth > 3) return '{}'
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || between(pick, 0, 1) === 1,
    )
    return `{ ${fields.map((field) => `${field.name}: ${valueText(field.type, pick, ids, depth + 1)}`).join(', ')} }`
  }
  return scalarText(type.name, pick, ids)
}

function scalarText(name: string, pick: Pick, ids: Ids): string {
  switch (name) {
    case 'ID':
      return JSON.stringify(
        one(pick, [one(pick, [...ids.own]), one(pick, [...ids.foreign]), pick(uuid), one(pick, [...HOSTILE])]),
      )
    case 'Int':
      return String(one(pick, [0, 1, 3, -1, 100, 101, 2_147_483_647, -2_147_483_648, 2_147_483_648, pick(integer)]))
    case 'Float':
      return one(pick, ['0', '-0.0', '1e308', '1e-308', '0.1', '-1'])
    case 'Boolean':
      return one(pick, ['true', 'false'])
    case 'Kalendertag':
      return JSON.stringify(
        one(pick, ['2026-11-22', '2026-02-30', '1583-01-01', '9999-12-31', one(pick, [...HOSTILE])]),
      )
    default:
      return JSON.stringify(one(pick, ['Gewerbe', '130.10', 'Anmeldung', one(pick, [...HOSTILE])]))
  }
}

/** The document with a piece cut out, doubled or moved: what a parser must survive. */
export function damaged(text: string, pick: Pick): string {
  const at = between(pick, 0, text.length)
  const length = between(pick, 1, 20)
  const piece = text.slice(at, at + length)
  const rest = text.slice(0, at) + text.slice(at + length)
  const to = between(pick, 0, rest.length)
  return one(pick, [rest, text.slice(0, at) + piece + text.slice(at), rest.slice(0, to) + piece + rest.slice(to)])
}
