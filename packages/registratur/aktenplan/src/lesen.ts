import { reachable, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import { type Context, inOrder, loader } from '@verbundakte/graphql'
import { NotFound } from '@verbundakte/kernel'
import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import { type Aktenplanfassung, fassungen, type Position, positionen, zustaendigkeiten } from './tables.ts'

/** The version in force today: the highest number whose day has come. */
const gueltigeFassung = sql`(select max(f.nummer) from aktenplan.fassung f
  where f.gemeinde = verbund.gemeinde() and f.gueltig_ab <= (now() at time zone 'Europe/Berlin')::date)`

/** All positions of the version in force, with the Gemeinde's own, in the order of their numbers. */
export function planHolen(ctx: Context): Promise<Position[]> {
  return ctx.tx
    .select(visible(ctx, positionen))
    .from(positionen)
    .where(and(eq(positionen.fassung, gueltigeFassung), reachable(ctx, 'lesen', positionen)))
    .orderBy(asc(positionen.kennzeichen))
}

/** All published versions, the newest first, and the number of the one in force. */
export async function fassungenHolen(ctx: Context): Promise<(Aktenplanfassung & { gilt: boolean })[]> {
  const gefunden = await ctx.tx
    .select({ fassung: visible(ctx, fassungen), gilt: sql<boolean>`${fassungen.nummer} = ${gueltigeFassung}` })
    .from(fassungen)
    .where(reachable(ctx, 'lesen', fassungen))
    .orderBy(desc(fassungen.nummer))
  return gefunden.map(({ fassung, gilt }) => ({ ...fassung, gilt }))
}

/** The newest version, published or yet to come into force, with all its positions; null where there is none. */
export async function neuesteFassung(
  ctx: Context,
): Promise<{ readonly fassung: Aktenplanfassung | null; readonly bisher: Position[] }> {
  const [fassung] = await ctx.tx
    .select(visible(ctx, fassungen))
    .from(fassungen)
    .where(reachable(ctx, 'lesen', fassungen))
    .orderBy(desc(fassungen.nummer))
    .limit(1)
  return { fassung: fassung ?? null, bisher: fassung ? await positionenDer(ctx, fassung.nummer) : [] }
}

/** All positions of one version, with the Gemeinde's own, in the order of their numbers. */
export function positionenDer(ctx: Context, fassung: number): Promise<Position[]> {
  return ctx.tx
    .select(visible(ctx, positionen))
    .from(positionen)
    .where(and(eq(positionen.fassung, fassung), reachable(ctx, 'lesen', positionen)))
    .orderBy(asc(positionen.kennzeichen))
}

/** @throws NotFound for a number that the version in force does not have */
export async function positionMitKennzeichen(ctx: Context, kennzeichen: string): Promise<Position> {
  const [gefunden] = await ctx.tx
    .select(visible(ctx, positionen))
    .from(positionen)
    .where(
      and(
        eq(positionen.fassung, gueltigeFassung),
        eq(positionen.kennzeichen, kennzeichen),
        reachable(ctx, 'lesen', positionen),
      ),
    )
  if (!gefunden) throw new NotFound()
  return gefunden
}

/** Positions by number as the newest version that is in force, or was, names them. */
export function positionenMitKennzeichen(ctx: Context, kennzeichen: readonly string[]): Promise<Position[]> {
  return ctx.tx
    .selectDistinctOn([positionen.kennzeichen], visible(ctx, positionen))
    .from(positionen)
    .where(
      and(
        inArray(positionen.kennzeichen, [...kennzeichen]),
        lte(positionen.fassung, gueltigeFassung),
        reachable(ctx, 'lesen', positionen),
      ),
    )
    .orderBy(positionen.kennzeichen, desc(positionen.fassung))
}

/** Positions by id, of whatever version. */
export const positionLaden = loader<string, Position>(async (ctx, ids) => {
  const gefunden = await ctx.tx
    .select(visible(ctx, positionen))
    .from(positionen)
    .where(and(anyId(positionen.id, ids), reachable(ctx, 'lesen', positionen)))
  return inOrder(ids, gefunden, (position) => position.id).map((position) => position ?? new NotFound())
})

/** The office that leads the Akten of a Betreffseinheit (by `einheit`); null where the Gemeinde has named none. */
export const amtDerEinheit = loader<string, string | null>(async (ctx, einheiten) => {
  const gefunden = await ctx.tx
    .select(visible(ctx, zustaendigkeiten))
    .from(zustaendigkeiten)
    .where(and(anyId(zustaendigkeiten.einheit, einheiten), reachable(ctx, 'lesen', zustaendigkeiten)))
  return inOrder(einheiten, gefunden, (zeile) => zeile.einheit).map((zeile) => zeile?.amt ?? null)
})
