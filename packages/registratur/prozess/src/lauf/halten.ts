import { akteDesVorgangsHalten, offenHalten, vorgangHalten } from '@verbundakte/akte'
import { load, loadLocked } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { type Lauf, laeufe } from '../tables.ts'

/**
 * The Lauf, locked, for somebody who adds to it.
 *
 * @throws Conflict where it is at its end, the Vorgang is finished or its Akte z. d. A.
 */
export async function laufHalten(ctx: Context, id: string): Promise<Lauf> {
  const { vorgang } = await load(ctx, laeufe, id, 'aendern')
  // The Vorgang first, as whoever changes its class does: they write the Lauf after it.
  await offenHalten(ctx, vorgang)
  const lauf = await loadLocked(ctx, laeufe, id, 'aendern')
  mussLaufen(lauf)
  return lauf
}

/**
 * The same whatever has become of Vorgang and Lauf: for what goes on by itself, is directed or broken off. What follows may
 * send the Vorgang on its way, and that begins at the Vorgang.
 */
export async function laufHaltenWieErIst(ctx: Context, id: string, aktion: string): Promise<Lauf> {
  const { vorgang } = await load(ctx, laeufe, id, aktion)
  await akteDesVorgangsHalten(ctx, vorgang)
  await vorgangHalten(ctx, vorgang)
  return loadLocked(ctx, laeufe, id, aktion)
}

/** @throws Conflict */
export function mussLaufen({ status }: Lauf): void {
  if (laeuft({ status })) return
  throw new Conflict('prozess.zu-ende', 'Dieser Prozess ist zu Ende.')
}

export function laeuft({ status }: Pick<Lauf, 'status'>): boolean {
  return status === 'LAUFEND' || status === 'WARTET'
}
