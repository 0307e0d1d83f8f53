import { rows } from '@verbundakte/database'
import { heute } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { auskunftseinstellung } from '../auskunft/einstellung.ts'

/**
 * Who is deregistered for longer than the Gemeinde keeps them is proposed for deletion, once; who came back, or is kept for longer
 * now, is not proposed any more.
 */
export async function loeschungenVorschlagen(doors: Doors): Promise<void> {
  await doors.write(async (ctx) => {
    const { loeschfristJahre } = await auskunftseinstellung(ctx)
    const faellig = sql`b.ende + make_interval(years => ${loeschfristJahre}::int)`
    await rows(
      ctx.tx,
      sql`delete from gewerbe.loeschung l where l.gemeinde = verbund.gemeinde() and l.stand in ('VORGESCHLAGEN', 'BESTAETIGT')
          and not exists (select from gewerbe.betrieb b where b.gemeinde = l.gemeinde and b.id = l.betrieb and b.ende is not null
            and ${faellig} <= ${heute()}::date)`,
    )
    const neue = await rows<{ id: string; betrieb: string }>(
      ctx.tx,
      sql`insert into gewerbe.loeschung (id, betrieb, faellig_am, stand, akte, schutzklasse, federfuehrung)
          select uuidv7(), b.id, ${faellig}, 'VORGESCHLAGEN', b.akte, b.schutzklasse, b.federfuehrung from gewerbe.betrieb b
          where b.gemeinde = verbund.gemeinde() and b.ende is not null and ${faellig} <= ${heute()}::date
          on conflict (gemeinde, betrieb) do nothing returning id, betrieb`,
    )
    for (const { id, betrieb } of neue) ctx.record('gewerbe.loeschung.vorgeschlagen', { id }, { betrieb })
  })
}
