import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, NotFound } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { akteDesVorgangsHalten } from './akte-halten.ts'
import type { Akte, Vorgang } from './tables.ts'

interface Stand {
  readonly akte: Akte['status']
  readonly vorgang: Vorgang['status']
}

/**
 * Makes sure that a Vorgang takes up Dokumente and Versionen, and that it still does when this transaction commits: a
 * case that was finished is complete, and what lies z. d. A. has its retention counted from that day (xdomea 3.1.0).
 * Locks from above as `akteHalten` does, and the Vorgang in the same statement: every filing passes here.
 *
 * @throws Conflict `akte.zda`, `akte.vorgang-erledigt`
 */
export async function offenHalten(ctx: Context, vorgang: string): Promise<void> {
  const [stand] = await rows<Stand>(
    ctx.tx,
    sql`select a.status as akte, v.status as vorgang from akte.vorgang v
        join akte.akte a on a.gemeinde = v.gemeinde and a.id = v.akte
        where v.gemeinde = verbund.gemeinde() and v.id = ${vorgang} for share of a for no key update of v`,
  )
  if (!stand) throw new NotFound()
  if (stand.akte === 'ZDA') throw zda()
  if (stand.vorgang === 'ERLEDIGT') {
    throw new Conflict(
      'akte.vorgang-erledigt',
      'Dieser Vorgang ist erledigt und nimmt nichts mehr auf. Bitte zuerst den Vorgang wieder aufnehmen.',
    )
  }
}

/** What lies in an Akte that is z. d. A. stays as it is. @throws Conflict `akte.zda` */
export async function nichtZda(ctx: Context, vorgang: string): Promise<void> {
  if ((await akteDesVorgangsHalten(ctx, vorgang)) === 'ZDA') throw zda()
}

function zda(): Conflict {
  return new Conflict(
    'akte.zda',
    'Diese Akte ist zu den Akten verfügt (z. d. A.) und bleibt, wie sie ist. Bitte wenden Sie sich an die Registratur.',
  )
}
