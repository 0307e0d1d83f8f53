import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core'
import { Forbidden } from '@verbundakte/kernel'
import type { GraphQLFieldResolver } from 'graphql'
import type { Context } from './context.ts'

/**
 * The door in front of a root field: `[action, subject]` asks whether there is any rule at all; which rows it means is
 * decided in the SELECT. `ANGEMELDET` is for what every person with a role in the Gemeinde may see.
 */
export type Permission = readonly [action: string, subject: string] | typeof ANGEMELDET
export const ANGEMELDET = 'angemeldet'

const PLUGIN = 'permission'

class PermissionPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (field.kind !== 'Query' && field.kind !== 'Mutation' && field.kind !== 'Subscription') return resolver
    const { permission } = field.pothosOptions
    // The type demands it; this is for code that gets round the type.
    if (!permission) throw new Error(`${field.parentType}.${field.name} has no permission`)
    return (parent, args, ctx, info) => {
      // The builder's context is always ours; Pothos knows it only as a type parameter here.
      pass(ctx as unknown as Context, permission)
      return resolver(parent, args, ctx, info)
    }
  }

  override wrapSubscribe(
    subscriber: GraphQLFieldResolver<unknown, Types['Context'], object> | undefined,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> | undefined {
    if (field.kind !== 'Subscription' || !subscriber) return subscriber
    const { permission } = field.pothosOptions
    return (parent, args, ctx, info) => {
      // As above.
      pass(ctx as unknown as Context, permission)
      return subscriber(parent, args, ctx, info)
    }
  }
}

function pass(ctx: Context, permission: Permission): void {
  const allowed =
    permission === ANGEMELDET
      ? // A visitor whom nobody has let in yet may ask to be, and nothing else.
        (ctx.person?.rollen.size ?? 0) > 0 && ctx.besuch !== null
      : ctx.rights.perhaps(permission[0], permission[1])
  if (!allowed) throw new Forbidden()
}

SchemaBuilder.registerPlugin(PLUGIN, PermissionPlugin)

export { PLUGIN as permissionPlugin }

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      permission: PermissionPlugin<Types>
    }
    // biome-ignore-start lint/correctness/noUnusedVariables: the parameters must be those of the interface that is extended
    interface QueryFieldOptions<Types, Type, Nullable, Args, ResolveReturnShape> {
      permission: Permission
    }
    interface MutationFieldOptions<Types, Type, Nullable, Args, ResolveReturnShape> {
      permission: Permission
    }
    interface SubscriptionFieldOptions<Types, Type, Nullable, Args, ResolveShape, ResolveReturnShape> {
      permission: Permission
    }
    // biome-ignore-end lint/correctness/noUnusedVariables: see above
  }
}
