import { type Akte, akten, MELDE_GESPERRT, type Vorgang, vorgaenge } from '@verbundakte/akte'
import { reachable, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { uuidv7 } from '@verbundakte/kernel'
import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import { vorschlaege } from './tables.ts'
import type { Kandidat } from './vorschlagen/belege.ts'

/** Where an Eingang may belong, as far as the person may file there. */
export interface Vorschlag {
  readonly id: string
  readonly akte: Akte
  /** null: a new Vorgang of the Akte */
  readonly vorgang: Vorgang | null
  readonly konfidenz: number
  readonly gruende: readonly string[]
}

const GEZEIGT = 5

/**
 * The suggestions of one Eingang, best first: only places in which the person may file. Others leave no trace, also not
 * in the confidence of those that are shown, for it is weighed here against what the person sees.
 */
export async function vorschlaegeLesen(ctx: Context, eingang: string): Promise<Vorschlag[]> {
  // Visitors look and do not file, and their login does not reach this table.
  if (ctx.besuch !== undefined) return []
  const gefunden = await ctx.tx
    .select({
      id: vorschlaege.id,
      konfidenz: vorschlaege.konfidenz,
      gruende: vorschlaege.gruende,
      akte: visible(ctx, akten),
      vorgang: visible(ctx, vorgaenge),
    })
    .from(vorschlaege)
    .innerJoin(akten, and(eq(akten.gemeinde, vorschlaege.gemeinde), eq(akten.id, vorschlaege.akte)))
    .leftJoin(vorgaenge, and(eq(vorgaenge.gemeinde, vorschlaege.gemeinde), eq(vorgaenge.id, vorschlaege.vorgang)))
    .where(
      and(
        eq(vorschlaege.eingang, eingang),
        eq(akten.status, 'IN_BEARBEITUNG'),
        // Rights do not say it of the operator, who files by itself.
        sql`${akten.schutzklasse} <> ${MELDE_GESPERRT}`,
        reachable(ctx, 'lesen', akten),
        reachable(ctx, 'aendern', akten),
        or(
          isNull(vorschlaege.vorgang),
          and(
            eq(vorgaenge.status, 'IN_BEARBEITUNG'),
            reachable(ctx, 'lesen', vorgaenge),
            reachable(ctx, 'aendern', vorgaenge),
          ),
        ),
      ),
    )
    .orderBy(desc(vorschlaege.konfidenz), desc(vorschlaege.id))
    .limit(GEZEIGT + 1)
  return gewogen(gefunden).slice(0, GEZEIGT)
}

/** A first that the second almost reaches is no safe first. */
export function gewogen<T extends { readonly konfidenz: number }>(gefunden: readonly T[]): T[] {
  return gefunden.map((each, rang) => {
    const naechster = gefunden[rang === 0 ? 1 : 0]?.konfidenz ?? 0
    const naehe = Math.min(1, naechster / Math.max(1, each.konfidenz))
    return { ...each, konfidenz: Math.round(each.konfidenz * (1 - 0.5 * naehe ** 4)) }
  })
}

/** Replaces what was suggested before. */
export async function vorschlaegeSchreiben(
  ctx: Context,
  eingang: string,
  kandidaten: readonly Kandidat[],
): Promise<void> {
  await rows(
    ctx.tx,
    sql`delete from posteingang.vorschlag where gemeinde = verbund.gemeinde() and eingang = ${eingang}`,
  )
  if (kandidaten.length === 0) return
  // The best gets the youngest id: among equals the order of the list is that of its making.
  await ctx.tx
    .insert(vorschlaege)
    .values(
      kandidaten
        .toReversed()
        .map(({ akte, vorgang, konfidenz, gruende }) => ({ id: uuidv7(), eingang, akte, vorgang, konfidenz, gruende })),
    )
}
