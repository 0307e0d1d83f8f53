import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { isUuid, NotFound } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import type { Akte } from './tables.ts'

/**
 * „Die Akte zuerst“: locks are taken from above, as classifying takes them: Akte, Vorgang, Dokument, and what hangs on
 * it. While the Akte is held, class, office and state of what lies in it stay as they are read. Asks for no right:
 * whoever goes on loads what they need by its own.
 */
export async function akteHalten(ctx: Context, akte: string): Promise<void> {
  if (!isUuid(akte)) return
  await rows(ctx.tx, sql`select 1 from akte.akte where gemeinde = verbund.gemeinde() and id = ${akte} for share`)
}

/**
 * The same for whoever knows only the Vorgang.
 *
 * @returns the state of the Akte, as long as it is held
 * @throws NotFound
 */
export async function akteDesVorgangsHalten(ctx: Context, vorgang: string): Promise<Akte['status']> {
  const [akte] = await rows<Pick<Akte, 'status'>>(
    ctx.tx,
    sql`select a.status from akte.vorgang v join akte.akte a on a.gemeinde = v.gemeinde and a.id = v.akte
        where v.gemeinde = verbund.gemeinde() and v.id = ${vorgang} for share of a`,
  )
  if (!akte) throw new NotFound()
  return akte.status
}
