import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { ShortJob } from '@verbundakte/jobs'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { neuVorschlagen } from '../vorschlagen/vorschlagen.ts'

const AUF_EINMAL = 2000
/** Milliseconds that one Gemeinde has in one round; the rest follows in the next. */
const RUNDE_MS = 5 * 60 * 1000

/**
 * Where post might have gone is of no use once it is decided upon: up to twenty rows for each letter of all the years. After
 * a day, so that a slip finds everything as it was. Hourly; what is left to look through stays as small as what is open.
 */
export async function entschiedenesVergessen(doors: Doors): Promise<void> {
  const bis = Date.now() + RUNDE_MS
  for (let nach: string | undefined; Date.now() < bis; ) {
    const davor = nach
    const weg = await doors.write((ctx) => einige(ctx, davor))
    nach = weg.at(-1)
    if (weg.length < AUF_EINMAL) return
  }
}

// Behind those of before: what was deleted lies there until the next vacuum, and would be walked over each time.
async function einige(ctx: Context, nach: string | undefined): Promise<string[]> {
  const weg = await rows<{ id: string }>(
    ctx.tx,
    sql`delete from posteingang.vorschlag where gemeinde = verbund.gemeinde() and id in (
          select v.id from posteingang.vorschlag v join posteingang.eingang e on e.gemeinde = v.gemeinde and e.id = v.eingang
          where v.gemeinde = verbund.gemeinde() and e.status in ('ABGELEGT', 'AUSSORTIERT')
            and e.entschieden_am < clock_timestamp() - interval '1 day' ${nach === undefined ? sql`` : sql`and v.id > ${nach}::uuid`}
          order by v.id limit ${AUF_EINMAL}) returning id`,
  )
  return weg.map(({ id }) => id).sort()
}

/** Taken back after all: it is asked anew where it may belong. */
export const nachRuecknahmeVorschlagen: ShortJob<Doors> = {
  on: 'posteingang.zurueckgenommen',
  run: (doors, event) =>
    doors.write(async (ctx) => {
      const [da] = await rows(
        ctx.tx,
        sql`select 1 from posteingang.vorschlag where gemeinde = verbund.gemeinde() and eingang = ${event.subjektId} limit 1`,
      )
      if (!da) await neuVorschlagen(ctx, event.subjektId)
    }),
}
