import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core'
import type { GraphQLFieldResolver } from 'graphql'
import type { Context } from './context.ts'

const PLUGIN = 'seen'

/**
 * Tells the context which field of which row is being shown. Only the schema for visitors has it (`makeBuilder`):
 * every view of theirs is recorded, and clerks do not pay for it.
 */
class SeenPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (field.kind === 'Query' || field.kind === 'Mutation' || field.kind === 'Subscription') return resolver
    return (parent, args, ctx, info) => {
      if (hasId(parent)) {
        // The builder's context is always ours; Pothos knows it only as a type parameter here.
        ;(ctx as unknown as Context).seen?.(field.parentType, parent.id, field.name)
      }
      return resolver(parent, args, ctx, info)
    }
  }
}

function hasId(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}

SchemaBuilder.registerPlugin(PLUGIN, SeenPlugin)

export { PLUGIN as seenPlugin }

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      seen: SeenPlugin<Types>
    }
  }
}
