import type { AuthzContext } from '@verbundakte/authz'
import { keeping, type Tx } from '@verbundakte/database'

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
  // By the connection, and weakly: the statements of a transaction (of a use case, of a visit) go with it, and push no
  // other's out.
  const perTx = new WeakMap<Tx, Map<string, Statement<R>>>()
  return (
    ctx: AuthzContext,
    shape: string,
    build: (tx: Tx) => { prepare(name: string): Statement<R> },
  ): Statement<R> => {
    const statements = perTx.get(ctx.tx) ?? new Map<string, Statement<R>>()
    perTx.set(ctx.tx, statements)
    const key = `${number(ctx.rights)} ${shape}`
    const known = statements.get(key)
    if (known) return known
    const made = build(keeping(ctx.tx)).prepare('kept')
    const [oldest] = statements.keys()
    if (statements.size >= STATEMENTS_MAX && oldest !== undefined) statements.delete(oldest)
    statements.set(key, made)
    return made
  }
}

/** Of one list at one login; a few kB each. */
export const STATEMENTS_MAX = 200

/** Rights by number: a key must not keep them alive. */
const numbers = new WeakMap<object, number>()
let last = 0

function number(thing: object): number {
  const known = numbers.get(thing)
  if (known !== undefined) return known
  last += 1
  numbers.set(thing, last)
  return last
}
