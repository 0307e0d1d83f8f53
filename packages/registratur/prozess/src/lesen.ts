import { reachable, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import { type Context, inOrder, loader, rowBy, rowsBy } from '@verbundakte/graphql'
import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'
import { type Angebot, angebote, fassungen, laeufe, unterlagen, type Vorlage, vorlagen } from './tables.ts'

/** All Vorlagen, by their title. A house has some dozens of them. */
export function vorlagenHolen(ctx: Context): Promise<Vorlage[]> {
  return ctx.tx
    .select(visible(ctx, vorlagen))
    .from(vorlagen)
    .where(reachable(ctx, 'lesen', vorlagen))
    .orderBy(asc(vorlagen.titel), asc(vorlagen.id))
}

export const vorlageLaden = rowBy(vorlagen, 'id')

export const fassungLaden = rowBy(fassungen, 'id')

/** The newest first. */
export const fassungenDerVorlage = rowsBy(fassungen, 'vorlage', desc(fassungen.nummer))

/** How many Vorgänge follow it now, counted among those the person may read. */
export const laufendeZaehlen = loader<string, number>(async (ctx, ids) => {
  const gezaehlt = await ctx.tx
    .select({ vorlage: laeufe.vorlage, anzahl: count() })
    .from(laeufe)
    .where(
      and(anyId(laeufe.vorlage, ids), inArray(laeufe.status, ['LAUFEND', 'WARTET']), reachable(ctx, 'lesen', laeufe)),
    )
    .groupBy(laeufe.vorlage)
  return inOrder(ids, gezaehlt, ({ vorlage }) => vorlage).map((zeile) => zeile?.anzahl ?? 0)
})

/** Open offers first, the newest of each. */
export function angeboteHolen(ctx: Context): Promise<Angebot[]> {
  return ctx.tx
    .select(visible(ctx, angebote))
    .from(angebote)
    .where(and(eq(angebote.status, 'NEU'), reachable(ctx, 'lesen', angebote)))
    .orderBy(desc(angebote.id))
    .limit(200)
}

export const laufDesVorgangs = rowBy(laeufe, 'vorgang')

export const laufLaden = rowBy(laeufe, 'id')

export const unterlagenDesLaufs = rowsBy(unterlagen, 'lauf', asc(unterlagen.stelle))
