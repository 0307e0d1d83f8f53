import { texte, type Version, versionen } from '@verbundakte/akte'
import { load, reachable, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { ich } from './geraet.ts'
import { type Geraet, geraete, type Mitnahme, mitnahmen } from './tables.ts'

/** Characters of a text that go along in place of a file that a screen cannot draw. */
const TEXT_HOECHSTENS = 200_000

/** What the person has on devices at this time, the newest first. */
export function meineMitnahmen(ctx: Context): Promise<Mitnahme[]> {
  return ctx.tx
    .select(visible(ctx, mitnahmen))
    .from(mitnahmen)
    .where(and(eq(mitnahmen.person, ich(ctx)), isNull(mitnahmen.beendetAm), reachable(ctx, 'lesen', mitnahmen)))
    .orderBy(desc(mitnahmen.id))
}

export function meineGeraete(ctx: Context): Promise<Geraet[]> {
  return ctx.tx
    .select(visible(ctx, geraete))
    .from(geraete)
    .where(and(eq(geraete.person, ich(ctx)), isNull(geraete.beendetAm), reachable(ctx, 'lesen', geraete)))
    .orderBy(asc(geraete.id))
}

/** Where a Vorgang is out of the house at this time, as far as the person may know. */
export function mitnahmenDesVorgangs(ctx: Context, vorgang: string): Promise<Mitnahme[]> {
  return ctx.tx
    .select(visible(ctx, mitnahmen))
    .from(mitnahmen)
    .where(and(anyId(mitnahmen.vorgang, [vorgang]), isNull(mitnahmen.beendetAm), reachable(ctx, 'lesen', mitnahmen)))
    .orderBy(desc(mitnahmen.id))
}

/** What was read out of a file that has no preview: enough to know what it says. */
export async function textDerVersion(ctx: Context, id: string): Promise<string | null> {
  const version: Version = await load(ctx, versionen, id)
  if (version.pruefung === 'GESPERRT') return null
  const [gelesen] = await ctx.tx
    .select({ text: sql<string>`left(${texte.text}, ${TEXT_HOECHSTENS})` })
    .from(texte)
    .where(eq(texte.id, version.id))
  return gelesen?.text ?? null
}
