import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type ParseOptions,
  parse,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  type Source,
  TypeMetaFieldDef,
} from 'graphql'
import { PAGE, PAGE_MAX } from './paging.ts'

/** How large an operation may be. Generous for a screen, narrow for an attack; set-size counts, not only text. */
export const LIMITS = {
  tokens: 3000,
  depth: 14,
  aliases: 40,
  directives: 30,
  /** fields and fragments as they are walked, a fragment each time it is used */
  selections: 5000,
  /** fields that may be answered, lists multiplied by their length */
  cost: 60_000,
} as const

/**
 * Parses a document up to its limit of words.
 *
 * @throws GraphQLError with code `graphql.zu-gross`, and where the grammar is not kept
 */
export function read(source: string | Source, options?: ParseOptions): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: LIMITS.tokens })
  } catch (error) {
    // The parser has no other way to tell.
    if (error instanceof GraphQLError && /\btokens\. Parsing aborted/.test(error.message)) {
      throw tooLarge(`Sie hat mehr als ${LIMITS.tokens} Wörter und Zeichen.`)
    }
    throw error
  }
}

/** Elements a list without paging is taken to have. */
const PLAIN_LIST = 10

/**
 * Measures an operation once, when it enters the cache. Depth, aliases and directives are decided here; the cost comes
 * back as a function, because page sizes may be variables.
 *
 * @throws GraphQLError with code `graphql.zu-gross`
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (variables: Readonly<Record<string, unknown>>) => void {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
  }
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === 'IntValue' ? Number(defaultValue.value) : PAGE,
    ]),
  )
  const counts = { aliases: 0, directives: 0, selections: 0 }
  const root = schema.getRootType(operation.operation)
  const cost = root ? weigh(operation.selectionSet, root, 1) : constant(0)

  return (variables) => {
    const total = cost(variables)
    if (total > LIMITS.cost)
      throw tooLarge(`Sie fragt bis zu ${Math.round(total)} Angaben ab, erlaubt sind ${LIMITS.cost}.`)
  }

  function weigh(set: SelectionSetNode, type: GraphQLNamedType, depth: number): Cost {
    if (depth > LIMITS.depth) throw tooLarge(`Sie ist tiefer als ${LIMITS.depth} Ebenen geschachtelt.`)
    const parts: Cost[] = []
    for (const selection of set.selections) {
      // Fragments that use the next one twice are short to write and endless to walk (40 of them: out of memory).
      if (++counts.selections > LIMITS.selections) throw tooLarge(`Sie hat mehr als ${LIMITS.selections} Felder.`)
      counts.directives += selection.directives?.length ?? 0
      if (counts.directives > LIMITS.directives) throw tooLarge(`Sie hat mehr als ${LIMITS.directives} Direktiven.`)
      if (selection.kind === 'Field') parts.push(weighField(selection, type, depth))
      else if (selection.kind === 'InlineFragment') {
        const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type
        if (on) parts.push(weigh(selection.selectionSet, on, depth))
      } else {
        const fragment = fragments.get(selection.name.value)
        const on = fragment && schema.getType(fragment.typeCondition.name.value)
        // Validation has refused cycles before anything is measured.
        if (fragment && on) parts.push(weigh(fragment.selectionSet, on, depth))
      }
    }
    return (variables) => parts.reduce((sum, part) => sum + part(variables), 0)
  }

  function weighField(node: FieldNode, parent: GraphQLNamedType, depth: number): Cost {
    if (node.alias && ++counts.aliases > LIMITS.aliases)
      throw tooLarge(`Sie hat mehr als ${LIMITS.aliases} Aliasnamen.`)
    const field = fieldOf(parent, node.name.value)
    if (!field || !node.selectionSet) return constant(1)
    // The tools' own question about the schema goes deeper than any screen, and its lists are bounded by validation.
    const below = parent.name.startsWith('__') ? depth : depth + 1
    const inner = weigh(node.selectionSet, getNamedType(field.type), below)
    // The page size of a connection already counts its edges.
    const times = parent.name.endsWith('Connection') ? constant(1) : length(node, field, defaults)
    return (variables) => 1 + times(variables) * inner(variables)
  }
}

type Cost = (variables: Readonly<Record<string, unknown>>) => number

function constant(value: number): Cost {
  return () => value
}

function length(node: FieldNode, field: GraphQLField<unknown, unknown>, defaults: ReadonlyMap<string, number>): Cost {
  const paged = field.args.some((arg) => arg.name === 'first')
  if (!paged) return constant(isList(field) && isCompositeType(getNamedType(field.type)) ? PLAIN_LIST : 1)
  const given = node.arguments?.filter((arg) => arg.name.value === 'first' || arg.name.value === 'last') ?? []
  if (given.length === 0) return constant(PAGE)
  return (variables) => {
    const sizes = given.map(({ value }) => {
      if (value.kind === 'IntValue') return Number(value.value)
      if (value.kind !== 'Variable') return PAGE
      return Number(variables[value.name.value] ?? defaults.get(value.name.value) ?? PAGE)
    })
    return Math.min(Math.max(...sizes.map((size) => (Number.isFinite(size) ? size : PAGE_MAX)), 1), PAGE_MAX)
  }
}

function isList(field: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(field.type) ? field.type.ofType : field.type)
}

function fieldOf(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
}

function tooLarge(satz: string): GraphQLError {
  return new GraphQLError(`Die Abfrage ist zu groß. ${satz}`, { extensions: { code: 'graphql.zu-gross' } })
}
