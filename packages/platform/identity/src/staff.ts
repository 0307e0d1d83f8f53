import { rows, type Tx } from '@verbundakte/database'
import type { GemeindeId } from '@verbundakte/kernel'
import { type SQL, sql } from 'drizzle-orm'

export interface StaffMember {
  readonly id: string
  readonly name: string
}

export interface Colleague extends StaffMember {
  readonly heimat: string
  /** those in the Gemeinde that was asked for */
  readonly zuweisungen: readonly { readonly rolle: string; readonly amt: string | null }[]
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

/**
 * Everyone who may sign in and holds a role in the Gemeinde, with the roles they hold there: to whom work is given. What a
 * provider gave counts also when it has run out: who was away for a week gets it again with the next sign-in.
 */
export function workingIn(tx: Tx, gemeinde: GemeindeId): Promise<Colleague[]> {
  return colleagues(tx, gemeinde, sql``)
}

/** As `workingIn`, with the roles that hold at this moment, and no others: as a session has them. */
export function entitledIn(tx: Tx, gemeinde: GemeindeId): Promise<Colleague[]> {
  return colleagues(tx, gemeinde, sql`and (z.gilt_bis is null or z.gilt_bis > clock_timestamp())`)
}

function colleagues(tx: Tx, gemeinde: GemeindeId, holding: SQL): Promise<Colleague[]> {
  return rows<Colleague>(
    tx,
    sql`select p.id, p.name, p.gemeinde as heimat,
          json_agg(json_build_object('rolle', z.rolle, 'amt', nullif(z.amt, '')) order by z.rolle, z.amt) as zuweisungen
        from identity.person p join identity.zuweisung z on z.person = p.id and z.gemeinde = ${gemeinde} ${holding}
        where not p.gesperrt group by p.id, p.name, p.gemeinde order by p.name collate "de-x-icu", p.id`,
  )
}
