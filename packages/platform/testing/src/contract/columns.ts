import { columnsOfField } from '@verbundakte/graphql'
import { App, type Module } from '@verbundakte/module'
import { type GraphQLField, type GraphQLObjectType, isObjectType } from 'graphql'

/**
 * Fields whose resolver reads more of its row than its `columns` say. Lists leave out what nobody asked for, so such a
 * field would answer `undefined` as if the column were empty.
 */
export function fieldsReadingMore(modules: readonly Module[]): string[] {
  return Object.values(App.schemaOf(modules).getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).flatMap((field) => readingMore(type, field)))
}

function readingMore(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string[] {
  const said = columnsOfField(field)
  const { resolve } = field
  if (!said || !resolve) return []
  const read = new Set<string>()
  const row = new Proxy(
    {},
    {
      get(_row, name) {
        read.add(String(name))
        return undefined
      },
    },
  )
  // Resolvers read their row before they wait for anything, and what becomes of an empty request does not matter.
  // Only the row is looked at: arguments, context and info are stand-ins.
  const stubs: [never, never] = [{ rights: { can: () => false } } as never, { fieldNodes: [] } as never]
  try {
    const result: unknown = resolve(row, {}, ...stubs)
    if (result instanceof Promise) result.catch(() => {})
  } catch {
    // See above.
  }
  return [...read]
    .filter((name) => !said.includes(name))
    .map((name) => `${type.name}.${field.name} reads ${name}, which its columns do not name`)
}
