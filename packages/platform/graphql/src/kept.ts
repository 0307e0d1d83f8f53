import type { AuthzContext } from '@verbundakte/authz'

/** What Drizzle makes of a finished query: its text and its mapper. */
export interface Statement<R> {
  execute(values: Record<string, unknown>): Promise<R>
}

/**
 * Statements of one busy list, kept between requests: building the text and the mapper of one costs the gateway as
 * much as reading its rows. Each belongs to the login it runs at and to the rights it was built for, never to others.
 *
 * @returns a function that finds or builds the one of a shape: everything its text depends on besides the rights
 */
export function keptStatements<R>() {
  const statements = new Map<string, Statement<R>>()
  return (ctx: AuthzContext, shape: string, build: () => { prepare(name: string): Statement<R> }): Statement<R> => {
    // Inside a transaction a statement ends with it.
    if (ctx.writing) return build().prepare('kept')
    const key = `${number(ctx.tx)} ${number(ctx.rights)} ${shape}`
    const known = statements.get(key)
    if (known) return known
    const made = build().prepare('kept')
    const [oldest] = statements.keys()
    if (statements.size >= STATEMENTS_MAX && oldest !== undefined) statements.delete(oldest)
    statements.set(key, made)
    return made
  }
}

/** Of one list; a few kB each. */
const STATEMENTS_MAX = 200

/** Connections and rights by number: a key must not keep them alive. */
const numbers = new WeakMap<object, number>()
let last = 0

function number(thing: object): number {
  const known = numbers.get(thing)
  if (known !== undefined) return known
  last += 1
  numbers.set(thing, last)
  return last
}
