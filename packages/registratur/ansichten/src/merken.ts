import { akten, vorgaenge } from '@verbundakte/akte'
import { insert, load, reachable, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Forbidden } from '@verbundakte/kernel'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { type Favorit, favoriten, PLAETZE, zuletzt } from './tables.ts'

const HOECHSTENS = 200

export interface Gegenstand {
  /** one of the two */
  readonly akte?: string | null | undefined
  readonly vorgang?: string | null | undefined
}

/** Marks something, or takes the mark away; saying it twice changes nothing. @throws NotFound for what may not be read */
export async function merken(ctx: Context, was: Gegenstand, gemerkt: boolean): Promise<boolean> {
  const person = ich(ctx)
  const { akte, vorgang } = await gelesen(ctx, was)
  const gegenstand = vorgang ?? akte
  await rows(ctx.tx, sql`select verbund.sperren(${`ansichten ${person} ${gegenstand}`})`)
  const schon = and(eq(favoriten.person, person), eq(favoriten.gegenstand, gegenstand), isNull(favoriten.entferntAm))
  if (!gemerkt) await ctx.tx.update(favoriten).set({ entferntAm: new Date() }).where(schon)
  else if ((await ctx.tx.select({ id: favoriten.id }).from(favoriten).where(schon)).length === 0) {
    await insert(ctx, favoriten, { person, akte, vorgang })
  }
  return gemerkt
}

/** What the person has marked and may still read, the latest first. */
export function gemerktes(ctx: Context): Promise<Favorit[]> {
  return ctx.tx
    .select(visible(ctx, favoriten))
    .from(favoriten)
    .where(
      and(
        eq(favoriten.person, ich(ctx)),
        isNull(favoriten.entferntAm),
        reachable(ctx, 'lesen', favoriten),
        sql`exists (select from ${akten} where ${akten.gemeinde} = ${favoriten.gemeinde} and ${akten.id} = ${favoriten.akte} and ${reachable(ctx, 'lesen', akten)})`,
      ),
    )
    .orderBy(desc(favoriten.id))
    .limit(HOECHSTENS)
}

/** Notes that an Akte was opened: in its own place, else over the one that was opened longest ago. */
export async function oeffnenMerken(ctx: Context, was: Gegenstand): Promise<boolean> {
  const person = ich(ctx)
  const { akte } = await gelesen(ctx, was)
  await rows(ctx.tx, sql`select verbund.sperren(${`ansichten ${person}`})`)
  const plaetze = await ctx.tx
    .select({ id: zuletzt.id, platz: zuletzt.platz, akte: zuletzt.akte })
    .from(zuletzt)
    .where(eq(zuletzt.person, person))
    .orderBy(zuletzt.geoeffnetAm)
  const ziel = plaetze.find((each) => each.akte === akte) ?? (plaetze.length < PLAETZE ? undefined : plaetze[0])
  if (!ziel) await insert(ctx, zuletzt, { person, akte, platz: plaetze.length + 1 })
  else await ctx.tx.update(zuletzt).set({ akte, geoeffnetAm: new Date() }).where(eq(zuletzt.id, ziel.id))
  return true
}

/** Ids of the Akten that the person opened last and may still read, the latest first. */
export async function zuletztGeoeffnet(ctx: Context): Promise<string[]> {
  const found = await ctx.tx
    .select({ akte: zuletzt.akte })
    .from(zuletzt)
    .innerJoin(akten, and(eq(akten.gemeinde, zuletzt.gemeinde), eq(akten.id, zuletzt.akte)))
    .where(and(eq(zuletzt.person, ich(ctx)), reachable(ctx, 'lesen', akten)))
    .orderBy(desc(zuletzt.geoeffnetAm))
  return found.map(({ akte }) => akte)
}

async function gelesen(ctx: Context, { akte, vorgang }: Gegenstand): Promise<{ akte: string; vorgang: string | null }> {
  if (vorgang) {
    const { id, akte: seine } = await load(ctx, vorgaenge, vorgang)
    return { akte: seine, vorgang: id }
  }
  return { akte: (await load(ctx, akten, akte ?? '')).id, vorgang: null }
}

function ich(ctx: Context): string {
  if (!ctx.person) throw new Forbidden()
  return ctx.person.id
}
