import { dokumente } from '@verbundakte/akte'
import { loadLocked } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'

/** The Papierteil, after the Akte (`akteHalten`), for whoever changes what hangs on it, whatever they may do with the paper itself. */
export async function papierHalten(ctx: Context, papierteil: string): Promise<void> {
  await rows(
    ctx.tx,
    sql`select 1 from papier.papierteil where gemeinde = verbund.gemeinde() and id = ${papierteil} for update`,
  )
}

/** A Dokument that may take the place of paper, and is not taken back meanwhile. @throws NotFound, Conflict */
export async function geltendesHalten(ctx: Context, id: string): Promise<void> {
  const { status } = await loadLocked(ctx, dokumente, id, 'lesen')
  if (status !== 'ZURUECKGENOMMEN') return
  throw new Conflict('papier.zurueckgenommen', 'Dieses Dokument ist zurückgenommen. Bitte ein anderes wählen.')
}
