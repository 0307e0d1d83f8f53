import { rows, type Tx } from '@verbundakte/database'
import type { GemeindeId } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'

export interface StaffMember {
  readonly id: string
  readonly name: string
}

/** Everyone who holds a role in the Gemeinde, by name. */
export function staffOf(tx: Tx, gemeinde: GemeindeId): Promise<StaffMember[]> {
  return rows<StaffMember>(
    tx,
    sql`select p.id, p.name from identity.person p
        where exists (select from identity.zuweisung z where z.person = p.id and z.gemeinde = ${gemeinde})
        order by p.name collate "de-x-icu", p.id`,
  )
}
