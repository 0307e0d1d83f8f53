import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql'

/** A place in the arguments of an operation where a person puts a name of something: an id, a cursor, a text. */
export interface Slot {
  readonly path: readonly string[]
  /** the scalar: `ID` or `String` */
  readonly kind: string
}

/** One root field with a document that asks for everything it can answer. */
export interface Operation {
  readonly kind: 'query' | 'mutation'
  readonly name: string
  readonly document: string
  readonly slots: readonly Slot[]
  /** the variables with `value` in one slot, and `fill` in the others that need something */
  variables(slot: Slot, value: string, fill: (slot: Slot) => string): Record<string, unknown>
}

/** Every operation of the schema. Nobody lists them: what is added is found. */
export function operationsOf(schema: GraphQLSchema): Operation[] {
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType()
    return Object.values(root?.getFields() ?? {}).map((field) => {
      const slots = field.args.flatMap((arg) => slotsOf(arg.type, [arg.name]))
      const head = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
      const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
      const document = `${kind} ${head && `(${head})`} { ${field.name}${passed && `(${passed})`} ${selection(field.type, 3)} }`
      return { kind, name: field.name, document, slots, variables: filler(field.args) }
    })
  })
}

function filler(args: readonly GraphQLArgument[]): Operation['variables'] {
  return (slot, value, fill) => {
    const made = (type: GraphQLInputType, path: readonly string[]): unknown => {
      const leads = path.every((step, n) => slot.path[n] === step)
      const exact = leads && path.length === slot.path.length
      if (!isNonNullType(type) && !leads) return undefined
      const bare = getNullableType(type)
      if (isListType(bare)) return [made(bare.ofType, path)]
      if (exact) return value
      if (isEnumType(bare)) return bare.getValues()[0]?.name
      if (isInputObjectType(bare)) {
        const entries = Object.values(bare.getFields()).map((field) => [
          field.name,
          made(field.type, [...path, field.name]),
        ])
        return Object.fromEntries(entries.filter(([, each]) => each !== undefined))
      }
      if (isScalarType(bare) && (bare.name === 'ID' || bare.name === 'String')) return fill({ path, kind: bare.name })
      return bare.name === 'Boolean' ? true : bare.name === 'Kalendertag' ? '2026-11-22' : 1
    }
    return Object.fromEntries(args.map((arg) => [arg.name, made(arg.type, [arg.name])]))
  }
}

function slotsOf(type: GraphQLInputType, path: readonly string[], depth = 0): Slot[] {
  const bare = getNamedType(type)
  if (isInputObjectType(bare) && depth < 4) {
    return Object.values(bare.getFields()).flatMap((field) => slotsOf(field.type, [...path, field.name], depth + 1))
  }
  return isScalarType(bare) && (bare.name === 'ID' || bare.name === 'String') ? [{ path, kind: bare.name }] : []
}

/** Everything a type can say without being asked more, some levels deep. */
function selection(output: GraphQLOutputType, depth: number): string {
  const type = getNamedType(output)
  if (!isObjectType(type)) return ''
  const parts = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some((arg) => isNonNullType(arg.type))) return []
    const composite = isObjectType(getNamedType(field.type))
    if (!composite) return [field.name]
    return depth > 1 ? [`${field.name} ${selection(field.type, depth - 1)}`] : []
  })
  const own = parts.filter((part) => !part.endsWith(' { __typename }'))
  return `{ __typename ${own.join(' ')} }`
}
