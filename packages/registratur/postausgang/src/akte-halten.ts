import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, NotFound } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'

/**
 * Holds the Akte of a Vorgang before anything below it, as classifying does: whoever takes the Vorgang first and needs
 * the Akte then, meets it from the other side.
 *
 * @returns whether the Akte is still open
 */
export async function akteHalten(ctx: Context, vorgang: string): Promise<boolean> {
  const [akte] = await rows<{ status: string }>(
    ctx.tx,
    sql`select a.status from akte.vorgang v join akte.akte a on a.gemeinde = v.gemeinde and a.id = v.akte
        where v.gemeinde = verbund.gemeinde() and v.id = ${vorgang} for share of a`,
  )
  if (!akte) throw new NotFound()
  return akte.status === 'IN_BEARBEITUNG'
}

/** What lies z. d. A. stays as it is; a letter that still lay ready there is brought to its end all the same. @throws Conflict */
export async function offeneAkteHalten(ctx: Context, vorgang: string): Promise<void> {
  if (await akteHalten(ctx, vorgang)) return
  throw new Conflict(
    'postausgang.zda',
    'Diese Akte ist zu den Akten verfügt (z. d. A.): Was über den Versand vermerkt ist, bleibt. Bitte wenden Sie sich an die Registratur.',
  )
}
