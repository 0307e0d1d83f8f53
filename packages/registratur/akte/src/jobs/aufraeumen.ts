import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'

/** Uploads that nobody filed are kept this long. */
const AUFBEWAHRT = '24 hours'

/**
 * Removes uploads that were never filed, and their bytes where nothing else has the same content. What is filed is
 * never touched here.
 */
export async function eingaengeAufraeumen(doors: Doors): Promise<void> {
  const alte = await doors.read((ctx) =>
    rows<{ id: string; sha256: string }>(
      ctx.tx,
      sql`select id, sha256 from akte.dateieingang
          where gemeinde = verbund.gemeinde() and angelegt_am < clock_timestamp() - ${AUFBEWAHRT}::interval limit 1000`,
    ),
  )
  for (const { id, sha256 } of alte) {
    await doors.write(async (ctx) => {
      await inhaltSperren(ctx, sha256)
      await rows(ctx.tx, sql`delete from akte.dateieingang where gemeinde = verbund.gemeinde() and id = ${id}`)
      const [gebraucht] = await rows(
        ctx.tx,
        sql`select from akte.version where gemeinde = verbund.gemeinde() and sha256 = ${sha256}
            union all select from akte.dateieingang where gemeinde = verbund.gemeinde() and sha256 = ${sha256} limit 1`,
      )
      if (!gebraucht) await doors.services.ablage.remove(doors.gemeinde, sha256, 'hochgeladen und nicht abgelegt')
    })
  }
}

/**
 * Whoever decides that content is needed, or that it is not, holds this lock until the commit: between the look and the
 * deletion nobody files it.
 */
export async function inhaltSperren(ctx: Context, sha256: string): Promise<void> {
  await rows(ctx.tx, sql`select pg_advisory_xact_lock(hashtextextended(verbund.gemeinde() || ${sha256}, 0))`)
}
