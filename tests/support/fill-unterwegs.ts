import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

/** One row in each table of what people take along, those of a Vorgang at this one. */
export async function fillUnterwegs(ctx: Context, vorgang: string): Promise<void> {
  const id = crypto.randomUUID()
  await rows(ctx.tx, sql`insert into unterwegs.regel (id) values (${id}) on conflict do nothing`)
  await rows(
    ctx.tx,
    sql`insert into unterwegs.geraet (id, person, bezeichnung, hash) values (${id}, gen_random_uuid(), 'Probe', ${id})`,
  )
  await rows(
    ctx.tx,
    sql`insert into unterwegs.mitnahme (id, person, geraet, bezeichnung, akte, vorgang, endet_am, klasse, federfuehrung)
        select ${id}, gen_random_uuid(), ${id}, 'Probe', akte, id, clock_timestamp() + interval '1 day', schutzklasse, federfuehrung
        from akte.vorgang where id = ${vorgang}`,
  )
  await rows(
    ctx.tx,
    sql`insert into unterwegs.vermerk (id, person, schluessel, vorgang, kommentar, hash, geschrieben_am)
        select ${id}, gen_random_uuid(), ${id}, vorgang, id, 'probe', clock_timestamp()
        from geschaeftsgang.kommentar where vorgang = ${vorgang} limit 1`,
  )
}
