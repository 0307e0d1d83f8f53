import { insert, load, reachable, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { and, asc, eq } from 'drizzle-orm'
import { orte, type Papierort } from './tables.ts'
import { kurz } from './worte.ts'

export interface OrtEingabe {
  readonly raum: string
  readonly regal?: string | null | undefined
  readonly kiste?: string | null | undefined
}

/** A place for paper. One that is there already is answered as it is: two people who name the same shelf mean the same. */
export async function ortAnlegen(ctx: Context, eingabe: OrtEingabe): Promise<Papierort> {
  const raum = kurz(eingabe.raum, 'raum', 100)
  if (!raum) throw new Invalid('papier.raum', 'Bitte den Raum angeben.', { feld: 'raum' })
  const werte = { raum, regal: kurz(eingabe.regal, 'regal', 100) ?? '', kiste: kurz(eingabe.kiste, 'kiste', 100) ?? '' }
  const [schon] = await ctx.tx
    .select(visible(ctx, orte))
    .from(orte)
    .where(
      and(
        eq(orte.raum, werte.raum),
        eq(orte.regal, werte.regal),
        eq(orte.kiste, werte.kiste),
        reachable(ctx, 'lesen', orte),
      ),
    )
  if (schon?.aufgehobenAm) {
    throw new Conflict(
      'papier.ort.aufgehoben',
      'Diesen Standort gab es; er ist aufgehoben. Die Registratur kann ihn wieder öffnen.',
    )
  }
  if (schon) return schon
  const ort = await insert(ctx, orte, werte)
  ctx.record('papier.ort.angelegt', ort, {})
  return ort
}

/** Takes a place out of use, or into use again. What lies there stays where it is. */
export async function ortAufheben(ctx: Context, id: string, aufgehoben: boolean): Promise<Papierort> {
  const ort = await update(ctx, orte, id, { aufgehobenAm: aufgehoben ? new Date() : null })
  ctx.record('papier.ort.geaendert', ort, { aufgehoben })
  return ort
}

/** A place in which something may be put. @throws NotFound, Conflict */
export async function offenerOrt(ctx: Context, id: string): Promise<Papierort> {
  const ort = await load(ctx, orte, id)
  if (ort.aufgehobenAm)
    throw new Conflict('papier.ort.aufgehoben', 'Dieser Standort ist aufgehoben. Bitte einen anderen wählen.')
  return ort
}

export function alleOrte(ctx: Context): Promise<Papierort[]> {
  return ctx.tx
    .select(visible(ctx, orte))
    .from(orte)
    .where(reachable(ctx, 'lesen', orte))
    .orderBy(asc(orte.raum), asc(orte.regal), asc(orte.kiste))
}

/** As people say it: `Raum 12, Regal 3, Kiste 4`. */
export function ortName({ raum, regal, kiste }: Pick<Papierort, 'raum' | 'regal' | 'kiste'>): string {
  return [raum, regal && `Regal ${regal}`, kiste && `Kiste ${kiste}`].filter(Boolean).join(', ')
}
