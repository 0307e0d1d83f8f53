import { vorgaenge } from '@verbundakte/akte'
import type { Rights } from '@verbundakte/authz'
import type { Tx } from '@verbundakte/database'
import { and, eq, exists, isNull, or, type SQL } from 'drizzle-orm'
import { mitteilungen } from './tables.ts'

/**
 * What may be told at this moment: nothing of a Vorgang that the person may not read now, however it was when it happened.
 * Lists, counts and mails ask the same, so that what has become a tax matter shows in none of them.
 */
export function sichtbar(tx: Tx, rights: Rights): SQL | undefined {
  const lesbar = tx
    .select({ id: vorgaenge.id })
    .from(vorgaenge)
    .where(and(eq(vorgaenge.id, mitteilungen.vorgang), rights.reachable('lesen', vorgaenge)))
  return or(isNull(mitteilungen.vorgang), exists(lesbar))
}
