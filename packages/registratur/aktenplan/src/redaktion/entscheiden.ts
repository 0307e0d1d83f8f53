import { insert } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { type Antrag, aenderungen } from '../tables.ts'
import { absatz, basisLesen } from './angaben.ts'
import { bescheiden, offenerAntrag } from './bescheid.ts'
import { entwurfInArbeit, naechsteStelle } from './entwurf.ts'
import { mussFuehren } from './federfuehrung.ts'

/** Takes what was asked for into the draft, where it can still be changed and taken out. */
export async function antragAnnehmen(ctx: Context, id: string): Promise<Antrag> {
  mussFuehren(ctx)
  const antrag = await offenerAntrag(ctx, id)
  const entwurf = await entwurfInArbeit(ctx)
  await insert(ctx, aenderungen, {
    entwurf: entwurf.id,
    nummer: await naechsteStelle(ctx, entwurf.id),
    art: antrag.art,
    angaben: antrag.angaben,
    antrag: id,
    geaendertVon: ctx.person?.id ?? null,
  })
  const { nummer } = await basisLesen(ctx)
  return bescheiden(ctx, id, { zustand: 'ANGENOMMEN', fassung: nummer + 1 })
}

export async function antragAblehnen(ctx: Context, id: string, grund: string): Promise<Antrag> {
  mussFuehren(ctx)
  await offenerAntrag(ctx, id)
  const satz = absatz(grund, 'grund', 'Bitte sagen, warum der Antrag abgelehnt wird.')
  return bescheiden(ctx, id, { zustand: 'ABGELEHNT', grund: satz })
}
