import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

/** One row in each table of what people keep at hand, of the Akte of this Vorgang. */
export async function fillAnsichten(ctx: Context, vorgang: string): Promise<void> {
  const id = crypto.randomUUID()
  await rows(
    ctx.tx,
    sql`insert into ansichten.ansicht (id, person, name, adresse) values (${id}, gen_random_uuid(), 'Probe', 'akten')`,
  )
  await rows(
    ctx.tx,
    sql`insert into ansichten.favorit (id, person, akte, vorgang)
        select ${id}, gen_random_uuid(), akte, id from akte.vorgang where id = ${vorgang}`,
  )
  await rows(
    ctx.tx,
    sql`insert into ansichten.zuletzt (id, person, platz, akte)
        select ${id}, gen_random_uuid(), 1, akte from akte.vorgang where id = ${vorgang}`,
  )
}
