import { type Dokument, dokumentLaden, vorgangLaden } from '@verbundakte/akte'
import { reachable, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { type Betrieb, betriebe } from '../tables.ts'
import { wohin } from '../zusammenfuehren/wegweiser.ts'
import { type Mitteilung, mitteilungen } from './tables.ts'

export interface Mitteilungsort {
  readonly dokument: Dokument
  /** whose Akte it lies in */
  readonly betrieb: Betrieb | null
  readonly mitteilung: Mitteilung | null
}

/** What a letter that came in is to the Gewerbe; null: nothing it could make of it, or nothing for this person. */
export async function mitteilungsort(ctx: Context, id: string): Promise<Mitteilungsort | null> {
  const dokument = await dokumentLaden(ctx).load(id)
  if (dokument?.richtung !== 'EIN' || dokument.status === 'ZURUECKGENOMMEN') return null
  const { schutzklasse, federfuehrung } = dokument
  if (!ctx.rights.can('anlegen', mitteilungen, { schutzklasse, federfuehrung })) return null
  const vorgang = await vorgangLaden(ctx).load(dokument.vorgang)
  if (!vorgang) return null
  const [mitteilung] = await ctx.tx
    .select(visible(ctx, mitteilungen))
    .from(mitteilungen)
    .where(
      and(
        eq(mitteilungen.akte, vorgang.akte),
        eq(mitteilungen.dokument, id),
        ne(mitteilungen.stand, 'ZURUECKGENOMMEN'),
        reachable(ctx, 'lesen', mitteilungen),
      ),
    )
    .orderBy(desc(mitteilungen.id))
    .limit(1)
  return { dokument, betrieb: await betriebDerAkte(ctx, vorgang.akte), mitteilung: mitteilung ?? null }
}

/** A letter that lies in the Akte of a Betrieb is about that one, or about what that was joined to. */
export async function betriebDerAkte(ctx: Context, akte: string): Promise<Betrieb | null> {
  const [betrieb] = await ctx.tx
    .select(visible(ctx, betriebe))
    .from(betriebe)
    .where(and(eq(betriebe.akte, akte), reachable(ctx, 'aendern', betriebe)))
    .orderBy(desc(isNull(betriebe.zusammengefuehrtMit)), betriebe.id)
    .limit(1)
  if (!betrieb?.zusammengefuehrtMit) return betrieb ?? null
  const ziel = await wohin(ctx, betrieb.id)
  const [gemeint] = await ctx.tx
    .select(visible(ctx, betriebe))
    .from(betriebe)
    .where(and(eq(betriebe.id, ziel ?? betrieb.id), reachable(ctx, 'aendern', betriebe)))
  return gemeint ?? null
}
