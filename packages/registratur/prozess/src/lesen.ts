import { reachable, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import { type Context, grouped, inOrder, loader } from '@verbundakte/graphql'
import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'
import {
  type Angebot,
  angebote,
  type Fassung,
  fassungen,
  type Lauf,
  laeufe,
  type Unterlage,
  unterlagen,
  type Vorlage,
  vorlagen,
} from './tables.ts'

/** All Vorlagen, by their title. A house has some dozens of them. */
export function vorlagenHolen(ctx: Context): Promise<Vorlage[]> {
  return ctx.tx
    .select(visible(ctx, vorlagen))
    .from(vorlagen)
    .where(reachable(ctx, 'lesen', vorlagen))
    .orderBy(asc(vorlagen.titel), asc(vorlagen.id))
}

export const vorlageLaden = loader<string, Vorlage | null>(async (ctx, ids) => {
  const gefunden = await ctx.tx
    .select(visible(ctx, vorlagen))
    .from(vorlagen)
    .where(and(anyId(vorlagen.id, ids), reachable(ctx, 'lesen', vorlagen)))
  return inOrder(ids, gefunden, ({ id }) => id)
})

export const fassungLaden = loader<string, Fassung | null>(async (ctx, ids) => {
  const gefunden = await ctx.tx
    .select(visible(ctx, fassungen))
    .from(fassungen)
    .where(and(anyId(fassungen.id, ids), reachable(ctx, 'lesen', fassungen)))
  return inOrder(ids, gefunden, ({ id }) => id)
})

/** The newest first. */
export const fassungenDerVorlage = loader<string, Fassung[]>(async (ctx, ids) => {
  const gefunden = await ctx.tx
    .select(visible(ctx, fassungen))
    .from(fassungen)
    .where(and(anyId(fassungen.vorlage, ids), reachable(ctx, 'lesen', fassungen)))
    .orderBy(desc(fassungen.nummer))
  return grouped(ids, gefunden, ({ vorlage }) => vorlage)
})

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

export const laufDesVorgangs = loader<string, Lauf | null>(async (ctx, ids) => {
  const gefunden = await ctx.tx
    .select(visible(ctx, laeufe))
    .from(laeufe)
    .where(and(anyId(laeufe.vorgang, ids), reachable(ctx, 'lesen', laeufe)))
  return inOrder(ids, gefunden, ({ vorgang }) => vorgang)
})

export const laufLaden = loader<string, Lauf | null>(async (ctx, ids) => {
  const gefunden = await ctx.tx
    .select(visible(ctx, laeufe))
    .from(laeufe)
    .where(and(anyId(laeufe.id, ids), reachable(ctx, 'lesen', laeufe)))
  return inOrder(ids, gefunden, ({ id }) => id)
})

export const unterlagenDesLaufs = loader<string, Unterlage[]>(async (ctx, ids) => {
  const gefunden = await ctx.tx
    .select(visible(ctx, unterlagen))
    .from(unterlagen)
    .where(and(anyId(unterlagen.lauf, ids), reachable(ctx, 'lesen', unterlagen)))
    .orderBy(asc(unterlagen.stelle))
  return grouped(ids, gefunden, ({ lauf }) => lauf)
})
