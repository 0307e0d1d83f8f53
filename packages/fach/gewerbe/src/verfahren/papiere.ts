import { dokumente, vorgaenge } from '@verbundakte/akte'
import { reachable } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { isUuid, NotFound } from '@verbundakte/kernel'
import { and, desc, eq, ne } from 'drizzle-orm'

/** Papers that came in, in this Akte, from which a proof may be chosen; the newest first. */
export async function waehlbareDokumente(ctx: Context, { akte }: { readonly akte: string }) {
  return ctx.tx
    .select({ id: dokumente.id, kennzeichen: dokumente.kennzeichen, betreff: dokumente.betreff })
    .from(dokumente)
    .innerJoin(vorgaenge, and(eq(vorgaenge.gemeinde, dokumente.gemeinde), eq(vorgaenge.id, dokumente.vorgang)))
    .where(
      and(
        eq(vorgaenge.akte, akte),
        eq(dokumente.richtung, 'EIN'),
        ne(dokumente.status, 'ZURUECKGENOMMEN'),
        reachable(ctx, 'lesen', dokumente),
      ),
    )
    .orderBy(desc(dokumente.id))
    .limit(50)
}

/** @throws NotFound for what lies elsewhere, as for a random id */
export async function mussInDerAkteLiegen(ctx: Context, akte: string, id: string): Promise<string> {
  if (!isUuid(id)) throw new NotFound()
  const [da] = await ctx.tx
    .select({ id: dokumente.id })
    .from(dokumente)
    .innerJoin(vorgaenge, and(eq(vorgaenge.gemeinde, dokumente.gemeinde), eq(vorgaenge.id, dokumente.vorgang)))
    .where(and(eq(dokumente.id, id), eq(vorgaenge.akte, akte), reachable(ctx, 'lesen', dokumente)))
  if (!da) throw new NotFound()
  return da.id
}
