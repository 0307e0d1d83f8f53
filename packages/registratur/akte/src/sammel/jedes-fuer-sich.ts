import { toUserError } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid, UserError } from '@verbundakte/kernel'

/** What became of one of many. */
export interface Ergebnis {
  readonly id: string
  readonly gelungen: boolean
  /** why not; null where it went well */
  readonly code: string | null
  readonly satz: string | null
}

/** More at once hold their locks for too long, and nobody reads a longer list of refusals. */
export const HOECHSTENS = 200

/**
 * Does the same to many, each as if it were the only one: by the use case that does it to one, with its rights, its
 * checks and its entry in the log. What is refused changes nothing and does not keep the others; a fault of the program
 * takes everything back.
 *
 * @throws Invalid for none, for too many, and for one that is named twice
 */
export async function jedesFuerSich<A extends { readonly id: string }>(
  ctx: Context,
  aenderungen: readonly A[],
  tun: (aenderung: A) => Promise<unknown>,
): Promise<Ergebnis[]> {
  if (aenderungen.length === 0) throw new Invalid('akte.sammel.leer', 'Bitte wählen Sie zuerst etwas aus.')
  if (aenderungen.length > HOECHSTENS) {
    throw new Invalid('akte.sammel.zu-viele', `Auf einmal lassen sich höchstens ${HOECHSTENS} ändern.`)
  }
  if (new Set(aenderungen.map(({ id }) => id.toLowerCase())).size < aenderungen.length) {
    throw new Invalid('akte.sammel.doppelt', 'Dasselbe steht zweimal in der Auswahl.')
  }
  const ergebnisse = new Map<string, Ergebnis>()
  // Everybody takes their locks in the same order, whatever they have marked first.
  for (const aenderung of aenderungen.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    ergebnisse.set(aenderung.id, await eines(ctx, aenderung, tun))
  }
  return aenderungen.flatMap(({ id }) => ergebnisse.get(id) ?? [])
}

async function eines<A extends { readonly id: string }>(
  ctx: Context,
  aenderung: A,
  tun: (aenderung: A) => Promise<unknown>,
): Promise<Ergebnis> {
  const { id } = aenderung
  try {
    await ctx.alone(() => tun(aenderung))
    return { id, gelungen: true, code: null, satz: null }
  } catch (thrown) {
    const error = toUserError(thrown) ?? thrown
    if (!(error instanceof UserError)) throw thrown
    return { id, gelungen: false, code: error.code, satz: error.message }
  }
}
