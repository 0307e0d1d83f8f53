import { type AuthzContext, visible } from '@verbundakte/authz'
import type { ModuleTable } from '@verbundakte/database'
import { getColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'

/** The columns of a row that an operation looks at, by their names in Drizzle; `null`: all of them. */
export type Columns = { readonly names: ReadonlySet<string>; readonly text: string } | null

/**
 * What an operation asks of the rows of a table, so that a list of 300 Dokumente does not carry 21 columns for the
 * three it shows (nested list: half of the gateway's CPU). Exposed fields name their column themselves; a field with a
 * resolver says `columns: [...]`, and without it the whole row is read. `moduleContract` holds resolvers to their word.
 */
export function columnsOf(info: GraphQLResolveInfo | undefined, table: PgTable): Columns {
  const [node, more] = info?.fieldNodes ?? []
  if (!info || !node || more) return null
  // A field node belongs to one document, and that to one schema.
  const known = kept.get(node)
  if (known !== undefined) return known
  const type = rowType(info.returnType)
  const found = new Set(['id'])
  const columns =
    type && node.selectionSet && collect(info, table, type.path, node.selectionSet, type.type, found)
      ? bounded(table, found)
      : null
  kept.set(node, columns)
  return columns
}

/** The columns for a SELECT, those that the person may not see as null. Typed as whole rows: what is not read, the operation does not look at. */
export function picked<T extends ModuleTable>(
  ctx: AuthzContext,
  table: T,
  columns: Columns,
): ReturnType<typeof getColumns<T>> {
  const all = visible(ctx, table)
  if (!columns) return all
  // Some of the properties of `all`; see above.
  return Object.fromEntries(Object.entries(all).filter(([name]) => columns.names.has(name))) as typeof all
}

const kept = new WeakMap<FieldNode, Columns>()

/** The type of the rows and the way to it: a connection has them at `edges.node`. */
function rowType(output: GraphQLOutputType): { type: GraphQLObjectType; path: readonly string[] } | null {
  const type = getNamedType(output)
  if (!isObjectType(type)) return null
  const { edges } = type.getFields()
  const edge = edges && getNamedType(edges.type)
  const node = isObjectType(edge) ? edge.getFields().node : undefined
  const row = node && getNamedType(node.type)
  if (!edges || !node) return { type, path: [] }
  return isObjectType(row) ? { type: row, path: ['edges', 'node'] } : null
}

/** Adds the columns that a selection needs; false where it needs the whole row. */
function collect(
  info: GraphQLResolveInfo,
  table: PgTable,
  path: readonly string[],
  set: SelectionSetNode,
  type: GraphQLObjectType,
  found: Set<string>,
): boolean {
  return set.selections.every((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return collect(info, table, path, selection.selectionSet, type, found)
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = info.fragments[selection.name.value]
      return fragment !== undefined && collect(info, table, path, fragment.selectionSet, type, found)
    }
    const [step, ...rest] = path
    if (step === undefined) return needs(type.getFields()[selection.name.value], selection, table, found)
    if (selection.name.value !== step || !selection.selectionSet) return true
    return collect(info, table, rest, selection.selectionSet, type, found)
  })
}

function needs(
  field: GraphQLField<unknown, unknown> | undefined,
  { name }: FieldNode,
  table: PgTable,
  found: Set<string>,
): boolean {
  if (!field) return name.value === '__typename'
  const columns = columnsOfField(field)
  const all = getColumns(table)
  if (!columns?.every((column) => column in all)) return false
  for (const column of columns) found.add(column)
  return true
}

/** What a field says it reads of its row; null when it says nothing. */
export function columnsOfField(field: GraphQLField<unknown, unknown>): readonly string[] | null {
  const { pothosExposedField: exposed, pothosOptions: options } = field.extensions
  if (typeof exposed === 'string') return [exposed]
  const said = typeof options === 'object' && options !== null && 'columns' in options ? options.columns : null
  return Array.isArray(said) ? said.map(String) : null
}

/**
 * Each set of columns is a statement text of its own, which every connection keeps prepared. Screens need a handful;
 * who asks for ever new ones gets the whole row.
 */
function bounded(table: PgTable, names: ReadonlySet<string>): Columns {
  const sets = perTable.get(table) ?? new Set()
  perTable.set(table, sets)
  const text = [...names].sort().join()
  if (!sets.has(text) && sets.size >= SETS_MAX) return null
  sets.add(text)
  return { names, text }
}

const SETS_MAX = 50
const perTable = new WeakMap<PgTable, Set<string>>()

declare global {
  export namespace PothosSchemaTypes {
    // biome-ignore-start lint/correctness/noUnusedVariables: the parameters must be those of the interface that is extended
    interface ObjectFieldOptions<Types, ParentShape, Type, Nullable, Args, ResolveReturnShape> {
      /** the columns of its row that the resolver reads; without it, rows are read whole where the field is asked */
      columns?: readonly (keyof ParentShape)[]
    }
    // biome-ignore-end lint/correctness/noUnusedVariables: see above
  }
}
