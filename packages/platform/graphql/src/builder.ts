import SchemaBuilder from '@pothos/core'
import RelayPlugin from '@pothos/plugin-relay'
import { kalendertag } from '@verbundakte/kernel'
import { GraphQLError } from 'graphql'
import type { Context } from './context.ts'
import { permissionPlugin } from './permission.ts'
import { seenPlugin } from './seen.ts'

/** What every module's schema is written against. */
export interface VerbundTypes {
  Context: Context
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    Kalendertag: { Input: string; Output: string }
    Zeitpunkt: { Input: Date; Output: Date }
  }
}

/**
 * A builder of one schema. Modules add to it in `schema(builder)`; nothing is kept between two of them.
 *
 * @param watched for visitors: the context hears of every field that is shown
 */
export function makeBuilder(watched = false) {
  const builder = new SchemaBuilder<VerbundTypes>({
    plugins: watched ? [permissionPlugin, seenPlugin, RelayPlugin] : [permissionPlugin, RelayPlugin],
    defaultFieldNullability: false,
    relay: { cursorType: 'String', nodeQueryOptions: false, nodesQueryOptions: false },
  })
  builder.queryType({})
  builder.mutationType({})
  builder.scalarType('Kalendertag', {
    description: 'Ein Tag ohne Uhrzeit, ISO 8601: 2026-11-22',
    serialize: (value) => value,
    parseValue: (value) => kalendertag(text(value, 'Das ist kein Tag.')),
  })
  builder.scalarType('Zeitpunkt', {
    description: 'Ein Zeitpunkt, ISO 8601 mit Zeitzone',
    serialize: (value) => value.toISOString(),
    parseValue(value) {
      const date = new Date(text(value, 'Das ist kein Zeitpunkt.'))
      if (Number.isNaN(date.getTime())) throw new GraphQLError('Das ist kein Zeitpunkt.')
      return date
    },
  })
  return builder
}

export type Builder = ReturnType<typeof makeBuilder>

// An object of a document has no prototype, and String() fails on it.
function text(value: unknown, otherwise: string): string {
  if (typeof value !== 'string') throw new GraphQLError(otherwise)
  return value
}
