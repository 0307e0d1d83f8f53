import { reachable, visible } from '@verbundakte/authz'
import { type Context, rowBy, rowsBy } from '@verbundakte/graphql'
import { and, asc, desc, eq } from 'drizzle-orm'
import { type Angebot, angebote, fassungen, schreiben, type Vorlage, vorlagen } from './tables.ts'

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

export const vorlageLaden = rowBy(vorlagen, 'id')

/** The newest first. */
export const fassungenDerVorlage = rowsBy(fassungen, 'vorlage', desc(fassungen.nummer))

export const fassungLaden = rowBy(fassungen, 'id')

export function angeboteHolen(ctx: Context): Promise<Angebot[]> {
  return ctx.tx
    .select(visible(ctx, angebote))
    .from(angebote)
    .where(and(eq(angebote.status, 'NEU'), reachable(ctx, 'lesen', angebote)))
    .orderBy(desc(angebote.id))
    .limit(200)
}

/** How a Dokument was made, where a template made it. */
export const schreibenDesDokuments = rowBy(schreiben, 'dokument')
