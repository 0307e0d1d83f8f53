import type { Sql } from 'postgres'
import { type PersonName, personId } from './people.ts'

/** The roles of a person as a provider gave them that has not said so again in time: no session has them. `false`: by hand, as before. */
export async function runOut(admin: Sql, who: PersonName, out = true): Promise<void> {
  const as = out
    ? `herkunft = 'ausgelaufen', gilt_bis = clock_timestamp() - interval '1 second'`
    : `herkunft = 'hand', gilt_bis = null`
  // No provider is set up that could have given them.
  await admin.begin((tx) =>
    tx.unsafe(
      `set local session_replication_role = replica; update identity.zuweisung set ${as} where person = '${personId(who)}'`,
    ),
  )
}
