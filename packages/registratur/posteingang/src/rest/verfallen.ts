import { rows } from '@verbundakte/database'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { verfallenMelden } from './ereignisse.ts'

const AUF_EINMAL = 100

/**
 * Announced and not handed over within a day: nothing of it is kept but that it was announced. Its bytes go with all
 * that nobody names. Announced again under the same key, it begins anew.
 */
export async function sendungenVerfallen(doors: Doors): Promise<void> {
  for (let viele = AUF_EINMAL; viele === AUF_EINMAL; ) viele = await einige(doors)
}

function einige(doors: Doors): Promise<number> {
  return doors.write(async (ctx) => {
    const alte = await rows<{ id: string; anbindung: string; erhalten: number }>(
      ctx.tx,
      sql`update posteingang.sendung s set status = 'VERFALLEN', umschlag = null
          where s.gemeinde = verbund.gemeinde() and s.id in (
            select id from posteingang.sendung where gemeinde = verbund.gemeinde() and status = 'ANGEKUENDIGT'
              and verfaellt_am < clock_timestamp() order by id limit ${AUF_EINMAL} for update skip locked)
          returning s.id, s.anbindung, (select coalesce(sum(erhalten), 0)::float8 from posteingang.sendungsteil t
            where t.gemeinde = s.gemeinde and t.sendung = s.id) as erhalten`,
    )
    const ids = sql`(select x::uuid from jsonb_array_elements_text(${JSON.stringify(alte.map(({ id }) => id))}::text::jsonb) x)`
    await rows(
      ctx.tx,
      sql`update posteingang.sendungsstueck set sha256 = '' where gemeinde = verbund.gemeinde() and teil in (
            select id from posteingang.sendungsteil where gemeinde = verbund.gemeinde() and sendung in ${ids})`,
    )
    await rows(
      ctx.tx,
      sql`update posteingang.sendungsteil set erhalten = 0, sha256 = null, mime = null, art = null, hinweis = null, pruefung = null
          where gemeinde = verbund.gemeinde() and sendung in ${ids}`,
    )
    for (const { id, anbindung, erhalten } of alte) {
      await verfallenMelden(ctx, id, anbindung)
      ctx.record('posteingang.anbindung.verfallen', { id: anbindung }, { sendung: id, bytes: erhalten })
    }
    return alte.length
  })
}
