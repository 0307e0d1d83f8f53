import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

/** One row in each table of the processes, those that follow a Vorgang at this one. */
export async function fillProzess(ctx: Context, vorgang: string): Promise<void> {
  const id = crypto.randomUUID()
  await rows(ctx.tx, sql`insert into prozess.vorlage (id, schluessel, titel) values (${id}, 'probe', 'Probe')`)
  await rows(
    ctx.tx,
    sql`insert into prozess.fassung (id, vorlage, nummer, inhalt, pruefsumme) values (${id}, ${id}, 1, '{}', '')`,
  )
  await rows(
    ctx.tx,
    sql`insert into prozess.angebot (id, von, schluessel, nummer, titel, inhalt)
        values (${id}, 'witzenhausen', 'probe', 1, 'Probe', '{}')`,
  )
  await rows(
    ctx.tx,
    sql`insert into prozess.lauf (id, akte, vorgang, vorlage, fassung, schutzklasse, federfuehrung)
        select ${id}, akte, id, ${id}, ${id}, schutzklasse, federfuehrung from akte.vorgang where id = ${vorgang}`,
  )
  await rows(
    ctx.tx,
    sql`insert into prozess.unterlage (id, lauf, vorgang, name, stelle, schutzklasse, federfuehrung)
        select ${id}, ${id}, id, 'probe', 1, schutzklasse, federfuehrung from akte.vorgang where id = ${vorgang}`,
  )
}
