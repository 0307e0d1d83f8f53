import type { ExecutionResult } from 'graphql'
import { GraphQLError } from 'graphql'
import type { Context } from './context.ts'

/**
 * Opens the Gemeinde for one operation. A query reads statement by statement; a mutation is one transaction, which
 * rolls back when `keep` says no.
 */
export type Open = <T>(
  kind: 'query' | 'mutation',
  work: (ctx: Context) => Promise<T>,
  keep: (result: T) => boolean,
) => Promise<T>

/**
 * Runs an operation in its context. A mutation whose result has errors leaves nothing behind, also not the fields that
 * went well: so it answers no data either.
 */
export async function runOperation(
  open: Open,
  kind: 'query' | 'mutation',
  execute: (ctx: Context) => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  try {
    const result = await open(kind, execute, (result) => kind === 'query' || !result.errors?.length)
    return kind === 'mutation' && result.errors?.length ? { errors: result.errors, data: null } : result
  } catch (error) {
    // Opening or committing failed: nobody may sign in here, the database is gone, a constraint spoke at commit.
    const cause = error instanceof Error ? error : new Error(String(error))
    return { errors: [new GraphQLError(cause.message, { originalError: cause })], data: null }
  }
}
