import { reachable, visible } from '@verbundakte/authz'
import { type Context, keyset, type Page } from '@verbundakte/graphql'
import { and, inArray, isNull, or } from 'drizzle-orm'
import { type Papierteil, papierteile } from '../tables.ts'

/** What waits for somebody who releases or who destroys: as far as they may do one of it. */
export function papierZurVernichtung(ctx: Context, page: Page): Promise<Papierteil[]> {
  const { where, orderBy } = keyset(papierteile.id, page, false)
  return ctx.tx
    .select(visible(ctx, papierteile))
    .from(papierteile)
    .where(
      and(
        inArray(papierteile.vernichtung, ['VORGESCHLAGEN', 'FREIGEGEBEN']),
        isNull(papierteile.entferntAm),
        or(reachable(ctx, 'freigeben', papierteile), reachable(ctx, 'vernichten', papierteile)),
        reachable(ctx, 'lesen', papierteile),
        ...where,
      ),
    )
    .orderBy(orderBy)
    .limit(page.limit)
}

/** What the person may do with the paper, and what stands against it in their own person. */
export function darfMitPapier(ctx: Context, papier: Papierteil): string[] {
  if (papier.vernichtung === 'VERNICHTET') return []
  const selbst = papier.vernichtung === 'VORGESCHLAGEN' && papier.vorgeschlagenVon === ctx.person?.id
  return ['aendern', 'ausleihen', 'freigeben', 'vernichten'].filter(
    (aktion) => ctx.rights.can(aktion, papierteile, papier) && !(aktion === 'freigeben' && selbst),
  )
}
