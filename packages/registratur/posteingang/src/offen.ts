import { askedFor, loadLocked } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, NotFound } from '@verbundakte/kernel'
import { mitarbeiterLaden } from '@verbundakte/module'
import { eingangEinsehen } from './einsehbar.ts'
import { type Eingang, eingaenge } from './tables.ts'

/** @throws Conflict when it was decided upon */
export function offen(eingang: Eingang, durch?: string): Eingang {
  if (eingang.status === 'NEU' || eingang.status === 'ERKANNT') return eingang
  const wer = durch ?? 'jemand'
  // Where it was filed is not said: the Akte may be none of this person's.
  const was =
    eingang.status === 'ABGELEGT'
      ? `Diese Post hat ${wer} inzwischen abgelegt.`
      : `Diese Post hat ${wer} inzwischen aussortiert.`
  throw new Conflict('posteingang.entschieden', `${was} Die Liste zeigt gleich, was noch offen ist.`)
}

/**
 * The Eingang, locked and still open: of two people with the same letter before them one decides.
 *
 * @throws NotFound for a stack that is open again and holds pages which the person may not read: filed, they could
 */
export async function zumEntscheiden(ctx: Context, id: string): Promise<Eingang> {
  const eingang = await loadLocked(ctx, eingaenge, id, 'aendern')
  if (eingang.status === 'NEU' || eingang.status === 'ERKANNT') {
    if (!(await askedFor(ctx, eingaenge, id, eingangEinsehen(ctx, id)))) throw new NotFound()
    return eingang
  }
  const wer = await mitarbeiterLaden(ctx, eingang.entschiedenVon)
  return offen(eingang, wer?.name)
}
