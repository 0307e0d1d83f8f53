import { rows } from '@verbundakte/database'
import { heute } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { type SQL, sql } from 'drizzle-orm'
import { auskunftseinstellung } from '../auskunft/einstellung.ts'

/**
 * Who is deregistered for longer than the Gemeinde keeps them is proposed for deletion, once; who came back, or is kept for longer
 * now, is not proposed any more.
 */
export async function loeschungenVorschlagen(doors: Doors): Promise<void> {
  await doors.write(async (ctx) => {
    const { loeschfristJahre } = await auskunftseinstellung(ctx)
    const faellig = faelligAm(loeschfristJahre)
    await rows(
      ctx.tx,
      sql`select gewerbe.vorschlaege_verwerfen(array(
          select l.id from gewerbe.loeschung l where l.gemeinde = verbund.gemeinde() and l.stand in ('VORGESCHLAGEN', 'BESTAETIGT')
          and not exists (select from gewerbe.betrieb b where b.gemeinde = l.gemeinde and b.id = l.betrieb
            and ${faellig} <= ${heute()}::date)))`,
    )
    const neue = await rows<{ id: string; betrieb: string }>(
      ctx.tx,
      sql`insert into gewerbe.loeschung (id, betrieb, faellig_am, stand, akte, schutzklasse, federfuehrung)
          select uuidv7(), b.id, ${faellig}, 'VORGESCHLAGEN', b.akte, b.schutzklasse, b.federfuehrung from gewerbe.betrieb b
          where b.gemeinde = verbund.gemeinde() and ${faellig} <= ${heute()}::date
          on conflict (gemeinde, betrieb) do nothing returning id, betrieb`,
    )
    for (const { id, betrieb } of neue) ctx.record('gewerbe.loeschung.vorgeschlagen', { id }, { betrieb })
  })
}

/** Years after the Abmeldung of `b`; what was taken back altogether counts from that day. null: it goes on */
export function faelligAm(jahre: number): SQL {
  return sql`(coalesce(b.ende, case when b.status = 'STORNIERT' then b.geaendert_am::date end) + make_interval(years => ${jahre}::int))`
}
