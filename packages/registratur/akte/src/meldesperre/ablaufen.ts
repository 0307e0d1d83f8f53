import { loadLocked } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { meldesperren } from '../tables.ts'
import { bisSetzen, laufzeitEndeVon, meldesperreAufheben, nachGesetz } from './sperren.ts'

/**
 * The last day of a lock by hand is over. Where § 13 BMG has come to want the Akte locked it stays so, without an end.
 *
 * @param bis that day; another one by now: nothing ends
 */
export async function meldesperreAblaufen(ctx: Context, id: string, bis: string | null): Promise<void> {
  const sperre = await loadLocked(ctx, meldesperren, id, 'aufheben')
  if (!sperre.gilt || sperre.bis !== bis) return
  if (nachGesetz(await laufzeitEndeVon(ctx, id)))
    await bisSetzen(ctx, sperre, `Nach § 13 BMG; die Sperre von Hand galt bis ${bis}.`, null)
  else await meldesperreAufheben(ctx, id, `Die Sperre galt bis ${bis}.`, bis)
}
