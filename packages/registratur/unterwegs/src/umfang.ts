import { dokumente, versionen } from '@verbundakte/akte'
import { reachable } from '@verbundakte/authz'
import { idList, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

/** Bytes of a file that is kept on a device; a larger one is named there, and read in the house. */
export const DATEI_HOECHSTENS = 50_000_000

/** How many bytes the newest versions in each Vorgang have, of what the person may read. */
export async function groessen(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await rows<{ vorgang: string; bytes: number }>(
    ctx.tx,
    sql`select d.vorgang, sum(v.groesse)::float8 as bytes from (
          select id, vorgang from akte.dokument where gemeinde = verbund.gemeinde() and vorgang = any (${idList(ids)})
            and status <> 'ZURUECKGENOMMEN' and ${reachable(ctx, 'lesen', dokumente)}) d
        cross join lateral (
          select groesse from akte.version where gemeinde = verbund.gemeinde() and dokument = d.id
            and ${reachable(ctx, 'lesen', versionen)} order by nummer desc limit 1) v
        where v.groesse <= ${DATEI_HOECHSTENS} group by 1`,
  )
  return new Map(found.map(({ vorgang, bytes }) => [vorgang, bytes]))
}
