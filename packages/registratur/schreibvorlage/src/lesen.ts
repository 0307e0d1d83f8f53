import { reachable, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import { type Context, grouped, inOrder, loader } from '@verbundakte/graphql'
import { and, asc, desc, eq } from 'drizzle-orm'
import {
  type Angebot,
  angebote,
  type Fassung,
  fassungen,
  type Schreiben,
  schreiben,
  type Vorlage,
  vorlagen,
} from './tables.ts'

/** All of the house, those of the person's own offices first. */
export async function vorlagenHolen(ctx: Context): Promise<Vorlage[]> {
  const alle = await ctx.tx
    .select(visible(ctx, vorlagen))
    .from(vorlagen)
    .where(reachable(ctx, 'lesen', vorlagen))
    .orderBy(asc(vorlagen.titel), asc(vorlagen.id))
    .limit(2000)
  const eigene = ctx.person?.aemter ?? []
  const rang = ({ amt }: Vorlage) => (eigene.includes(amt) ? 0 : amt === '' ? 1 : 2)
  return alle.sort((a, b) => rang(a) - rang(b))
}

export const vorlageLaden = loader<string, Vorlage | null>(async (ctx, ids) => {
  const gefunden = await ctx.tx
    .select(visible(ctx, vorlagen))
    .from(vorlagen)
    .where(and(anyId(vorlagen.id, ids), reachable(ctx, 'lesen', vorlagen)))
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

export const fassungLaden = loader<string, Fassung | null>(async (ctx, ids) => {
  const gefunden = await ctx.tx
    .select(visible(ctx, fassungen))
    .from(fassungen)
    .where(and(anyId(fassungen.id, ids), reachable(ctx, 'lesen', fassungen)))
  return inOrder(ids, gefunden, ({ id }) => id)
})

export function angeboteHolen(ctx: Context): Promise<Angebot[]> {
  return ctx.tx
    .select(visible(ctx, angebote))
    .from(angebote)
    .where(and(eq(angebote.status, 'NEU'), reachable(ctx, 'lesen', angebote)))
    .orderBy(desc(angebote.id))
    .limit(200)
}

/** How a Dokument was made, where a template made it. */
export const schreibenDesDokuments = loader<string, Schreiben | null>(async (ctx, ids) => {
  const gefunden = await ctx.tx
    .select(visible(ctx, schreiben))
    .from(schreiben)
    .where(and(anyId(schreiben.dokument, ids), reachable(ctx, 'lesen', schreiben)))
  return inOrder(ids, gefunden, ({ dokument }) => dokument)
})
