import { rows } from '@verbundakte/database'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'

/** A notice of three months ago concerns nobody any more; what it was about lies in the Akte. Hourly. */
export async function ablaufen(doors: Doors): Promise<void> {
  await doors.write((ctx) =>
    rows(
      ctx.tx,
      sql`delete from mitteilung.mitteilung
          where gemeinde = verbund.gemeinde() and angelegt_am < clock_timestamp() - interval '90 days'`,
    ),
  )
}
