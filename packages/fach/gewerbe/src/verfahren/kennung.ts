import type { Context } from '@verbundakte/graphql'
import { NotFound } from '@verbundakte/kernel'

/**
 * A row under the uuid that it was given where it was typed. Who may see a row of that id was answered with it before.
 *
 * @throws NotFound where a row has it that this person may not see: answered like one that is not there
 */
export async function unterEigenerKennung<T>(ctx: Context, anlegen: () => Promise<T>): Promise<T> {
  return ctx.alone(anlegen).catch((error: unknown) => {
    if (doppelt(error)) throw new NotFound()
    throw error
  })
}

/** Postgres says that there is one already. */
export function doppelt(error: unknown): boolean {
  const grund = error instanceof Error && error.cause ? error.cause : error
  return typeof grund === 'object' && grund !== null && 'code' in grund && grund.code === '23505'
}
