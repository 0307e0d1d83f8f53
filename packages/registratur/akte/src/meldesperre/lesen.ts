import { reachable, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { inOrder, keyset, loader, type Page } from '@verbundakte/graphql'
import { and, eq } from 'drizzle-orm'
import { type Meldesperre, meldesperren } from '../tables.ts'

/** One page of what is locked, the newest Akte first. */
export function meldesperrenSeite(ctx: Context, page: Page): Promise<Meldesperre[]> {
  const { where, orderBy } = keyset(meldesperren.id, page, true)
  return ctx.tx
    .select(visible(ctx, meldesperren))
    .from(meldesperren)
    .where(and(reachable(ctx, 'lesen', meldesperren), eq(meldesperren.gilt, true), ...where))
    .orderBy(orderBy)
    .limit(page.limit)
}

/** The lock on an Akte, where there is one. */
export const meldesperreLaden = loader<string, Meldesperre | null>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(visible(ctx, meldesperren))
    .from(meldesperren)
    .where(and(anyId(meldesperren.id, ids), eq(meldesperren.gilt, true), reachable(ctx, 'lesen', meldesperren)))
  return inOrder(ids, found, ({ id }) => id)
})

/** What the person may do with a lock; one that has no end cannot become longer. */
export function darfMitSperre(ctx: Context, sperre: Meldesperre): string[] {
  const laenger = sperre.bis !== null && ctx.rights.can('anlegen', meldesperren, sperre) ? ['verlaengern'] : []
  return [...['oeffnen', 'aufheben'].filter((aktion) => ctx.rights.can(aktion, meldesperren, sperre)), ...laenger]
}
