import { rows } from '@verbundakte/database'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { WIEDERHOLBAR_TAGE } from './darf.ts'

/** What was written by hand for letters that were never made goes when nobody can try them again. Hourly. */
export async function serienLeeren(doors: Doors): Promise<void> {
  await doors.write((ctx) =>
    rows(
      ctx.tx,
      sql`update schreibvorlage.serienbrief b set von_hand = '[]' from schreibvorlage.serie s
          where b.gemeinde = verbund.gemeinde() and b.von_hand <> '[]' and s.gemeinde = b.gemeinde and s.id = b.serie
            and s.beendet_am < clock_timestamp() - make_interval(days => ${WIEDERHOLBAR_TAGE})`,
    ),
  )
}
