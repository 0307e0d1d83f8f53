import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

/** One row in each table of paper, of the Akte of this Vorgang. */
export async function fillPapier(ctx: Context, vorgang: string): Promise<void> {
  const id = crypto.randomUUID()
  await rows(ctx.tx, sql`insert into papier.ort (id, raum) values (${id}, ${id})`)
  await rows(ctx.tx, sql`insert into papier.vernichtungsregel (id) values (${id}) on conflict do nothing`)
  await rows(
    ctx.tx,
    sql`insert into papier.papierteil (id, akte, vorgang, art, nummer, titel, ort, schutzklasse, federfuehrung)
        select ${id}, akte, id, 'RESTPAPIER', 1, 'Probe', ${id}, schutzklasse, federfuehrung from akte.vorgang where id = ${vorgang}`,
  )
  await rows(
    ctx.tx,
    sql`insert into papier.ausleihe (id, papierteil, akte, vorgang, auswaerts, bis, schutzklasse, federfuehrung)
        select ${id}, ${id}, akte, id, 'Probe', current_date, schutzklasse, federfuehrung from akte.vorgang where id = ${vorgang}`,
  )
  await rows(
    ctx.tx,
    sql`insert into papier.scanauftrag (id, papierteil, akte, vorgang, was, schutzklasse, federfuehrung)
        select ${id}, ${id}, akte, id, 'Probe', schutzklasse, federfuehrung from akte.vorgang where id = ${vorgang}`,
  )
}
