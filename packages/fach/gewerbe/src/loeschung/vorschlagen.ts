import { rows } from '@verbundakte/database'
import { heute } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { auskunftseinstellung } from '../auskunft/einstellung.ts'
import { ohneBetriebVorschlagen } from './ohne-betrieb.ts'

/**
 * Who is deregistered for longer than the Gemeinde keeps them is proposed for deletion, once, or again when the exception has
 * ended; who came back, or is kept for longer now, is not proposed any more. When that is, the database says (`loeschbar`).
 */
export async function loeschungenVorschlagen(doors: Doors): Promise<void> {
  await doors.write(async (ctx) => {
    const entfallen = await rows<{ id: string }>(ctx.tx, sql`select unnest(gewerbe.vorschlaege_verwerfen()) as id`)
    for (const { id } of entfallen) ctx.record('gewerbe.loeschung.entfallen', { id }, {})
    const { loeschfristJahre } = await auskunftseinstellung(ctx)
    const neue = await rows<{ id: string; betrieb: string }>(
      ctx.tx,
      // The first condition is the one that an index answers.
      sql`insert into gewerbe.loeschung (id, betrieb, faellig_am, stand, akte, schutzklasse, federfuehrung)
          select uuidv7(), b.id, gewerbe.loeschbar_ab(b.gemeinde, b.id), 'VORGESCHLAGEN', b.akte, b.schutzklasse, b.federfuehrung
          from gewerbe.betrieb b where b.gemeinde = verbund.gemeinde()
            and (b.ende <= ${heute()}::date - make_interval(years => ${loeschfristJahre}::int) or b.status = 'STORNIERT')
            and gewerbe.loeschbar(b.gemeinde, b.id)
          on conflict (gemeinde, betrieb) do update set faellig_am = excluded.faellig_am, stand = 'VORGESCHLAGEN', grund = null,
            ausgenommen_bis = null
            where loeschung.stand = 'AUSGENOMMEN' and loeschung.ausgenommen_bis <= ${heute()}::date
          returning id, betrieb`,
    )
    const ohne = await ohneBetriebVorschlagen(ctx, loeschfristJahre)
    for (const { id, betrieb } of [...neue, ...ohne]) ctx.record('gewerbe.loeschung.vorgeschlagen', { id }, { betrieb })
  })
}
