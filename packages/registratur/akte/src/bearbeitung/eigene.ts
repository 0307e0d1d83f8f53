import { reachable, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { and, desc, eq, isNotNull, isNull, ne, or } from 'drizzle-orm'
import { type Bearbeitung, bearbeitungen } from '../tables.ts'
import { laeuft } from './laufend.ts'

/** What lies with the person, and what somebody else has ended without their having seen it yet. */
export async function meineBearbeitungen(ctx: Context): Promise<Bearbeitung[]> {
  if (ctx.person === null) return []
  const entzogen = and(
    isNotNull(bearbeitungen.beendetAm),
    isNull(bearbeitungen.gelesenAm),
    ne(bearbeitungen.beendetVon, bearbeitungen.person),
  )
  return ctx.tx
    .select(visible(ctx, bearbeitungen))
    .from(bearbeitungen)
    .where(and(eq(bearbeitungen.person, ctx.person.id), or(laeuft, entzogen), reachable(ctx, 'lesen', bearbeitungen)))
    .orderBy(desc(bearbeitungen.id))
    .limit(100)
}
