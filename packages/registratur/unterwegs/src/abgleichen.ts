import { vorgaenge } from '@verbundakte/akte'
import { reachable } from '@verbundakte/authz'
import { anyId, idList, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { and, eq, sql } from 'drizzle-orm'
import { beendet } from './beenden.ts'
import { geraetHalten, lebende, type MitSchluessel, mitSchluessel } from './mitnehmen.ts'
import { darfHinaus, geltendeRegel } from './regel.ts'
import { type Grund, geraete, type Mitnahme } from './tables.ts'
import { groessen } from './umfang.ts'

/**
 * A device is in contact: what has ended, may no longer be read or may no longer leave the house ends now, and the
 * device hears what it may keep. The rights are those of this moment.
 */
export async function abgleichen(ctx: Context, geraetId: string): Promise<MitSchluessel[]> {
  const geraet = await geraetHalten(ctx, geraetId)
  const dort = await lebende(ctx, geraet.id)
  const ids = dort.map(({ vorgang }) => vorgang)
  const lesbar = await ctx.tx
    .select({ id: vorgaenge.id, klasse: vorgaenge.schutzklasse })
    .from(vorgaenge)
    .where(and(anyId(vorgaenge.id, ids), reachable(ctx, 'lesen', vorgaenge)))
  const regel = await geltendeRegel(ctx)
  const gruende = new Map<Grund, string[]>()
  const bleiben: Mitnahme[] = []
  for (const each of dort) {
    const grund = warumNicht(each)
    if (grund) gruende.set(grund, [...(gruende.get(grund) ?? []), each.id])
    else bleiben.push(each)
  }
  for (const [grund, zuBeenden] of gruende) await beendet(ctx, zuBeenden, grund)
  await ctx.tx.update(geraete).set({ kontaktAm: new Date() }).where(eq(geraete.id, geraet.id))
  await umfangNeu(ctx, bleiben)
  return bleiben.map((each) => mitSchluessel(ctx, each))

  function warumNicht({ endetAm, vorgang }: Mitnahme): Grund | null {
    if (endetAm.getTime() <= Date.now()) return 'ABGELAUFEN'
    // The class is that of the Vorgang now, not the one that was noted when it was taken along.
    const dieser = lesbar.find(({ id }) => id === vorgang)
    if (!dieser) return 'OHNE_RECHT'
    return darfHinaus(regel, dieser.klasse) ? null : 'KLASSE'
  }
}

/** When and how large they are now: new Dokumente go along. */
async function umfangNeu(ctx: Context, bleiben: readonly Mitnahme[]): Promise<void> {
  const bytes = await groessen(
    ctx,
    bleiben.map(({ vorgang }) => vorgang),
  )
  const zahlen = JSON.stringify(Object.fromEntries(bytes))
  await rows(
    ctx.tx,
    sql`update unterwegs.mitnahme set kontakt_am = clock_timestamp(),
          bytes = coalesce((${zahlen}::text::jsonb ->> vorgang::text)::float8::bigint, 0)
        where gemeinde = verbund.gemeinde() and id = any (${idList(bleiben.map(({ id }) => id))})`,
  )
}
