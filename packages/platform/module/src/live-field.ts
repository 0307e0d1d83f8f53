import type { Tx } from '@verbundakte/database'
import { ANGEMELDET, type Builder, type Context } from '@verbundakte/graphql'
import type { Module } from './module.ts'

/**
 * Adds the subscription `neues`: the names of the modules in which something has happened, so that open screens look
 * again by themselves. It says that, and nothing of what: reading goes through the same doors as ever.
 */
export function addLiveField(builder: Builder, modules: readonly Module[]): void {
  const moduleOf = new Map(
    modules.flatMap((module) => Object.keys(module.events ?? {}).map((event) => [event, module])),
  )

  const Neues = builder.objectRef<readonly Module[]>('Neues').implement({
    description: 'In diesen Modulen ist gerade etwas geschehen',
    fields: (t) => ({ module: t.stringList({ resolve: (changed) => changed.map(({ name }) => name) }) }),
  })
  builder.subscriptionType({})
  builder.subscriptionField('neues', (t) =>
    t.field({
      type: Neues,
      permission: ANGEMELDET,
      subscribe: (_root, _args, ctx) => changes(ctx),
      resolve: (changed: readonly Module[]) => changed,
    }),
  )

  // Whoever is refused is refused before the stream begins, with a sentence.
  async function changes(ctx: Context): Promise<AsyncIterable<readonly Module[]>> {
    if (!ctx.heard) throw new Error('only a subscription hears')
    return concerning(ctx, await ctx.heard())
  }

  async function* concerning(ctx: Context, heard: AsyncIterable<readonly string[]>): AsyncGenerator<readonly Module[]> {
    for await (const events of heard) {
      const changed = new Set(events.map((event) => moduleOf.get(event)))
      const theirs = modules.filter((module) => changed.has(module) && concerns(ctx, module))
      if (theirs.length > 0) yield theirs
    }
  }
}

/** Whoever may perhaps read something of a module, and everybody for what belongs to all, learns that it has changed. */
function concerns(ctx: Context, module: Module): boolean {
  const names = Object.keys(module.subjects ?? {})
  return names.length === 0 || names.some((name) => ctx.rights.perhaps('lesen', name))
}

/** In the place of a database: a subscription lasts for hours, and holds none. */
export const unreachable: Tx = new Proxy({} as Tx, {
  get() {
    throw new Error('a subscription reads nothing')
  },
})
