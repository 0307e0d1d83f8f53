import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

/** One row in each table of mails, notifications and hand-over, about this Vorgang where they are about one. */
export async function fillMitteilung(ctx: Context, vorgang: string): Promise<void> {
  const id = crypto.randomUUID()
  await rows(
    ctx.tx,
    sql`insert into mail.ausgang (id, art, schluessel, an, betreff, inhalt)
        values (${id}, 'probe', 'probe', 'probe@example.org', 'Probe', 'Probe')`,
  )
  await rows(
    ctx.tx,
    sql`insert into mitteilung.mitteilung (id, person, art, vorgang, anlass) values (${id}, ${id}, 'KOMMENTAR', ${vorgang}, ${id})`,
  )
  await rows(
    ctx.tx,
    sql`insert into uebergabe.uebergabe (id, art, objekt, danach, von, an_amt, durch)
        values (${id}, 'akte.vorgang', ${vorgang}, ${vorgang}, ${id}, 'ha', ${id})`,
  )
  await rows(ctx.tx, sql`insert into mitteilung.empfang (id, person) values (${id}, ${id})`)
}
