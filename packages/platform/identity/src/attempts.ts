import { rows, type Tx } from '@verbundakte/database'
import { sql } from 'drizzle-orm'

/** Tries allowed within an hour. */
export const ATTEMPTS_PER_ACCOUNT = 10
export const ATTEMPTS_PER_ADDRESS = 100

/**
 * Counts a try. @returns its number within the hour. Counted before the password is looked at, so that parallel tries
 * cannot slip through together; also for accounts that do not exist, so that the answer does not tell.
 */
export async function countAttempt(tx: Tx, gemeinde: string, key: string): Promise<number> {
  const [row] = await rows<{ anzahl: number }>(
    tx,
    sql`insert into identity.versuch (gemeinde, schluessel, seit, anzahl) values (${gemeinde}, ${key}, clock_timestamp(), 1)
        on conflict (gemeinde, schluessel) do update set
          anzahl = case when versuch.seit < clock_timestamp() - interval '1 hour' then 1 else versuch.anzahl + 1 end,
          seit = case when versuch.seit < clock_timestamp() - interval '1 hour' then clock_timestamp() else versuch.seit end
        returning anzahl`,
  )
  return row?.anzahl ?? Number.POSITIVE_INFINITY
}

/** A sign-in that succeeded gives the account its tries back. */
export async function forgetAttempts(tx: Tx, gemeinde: string, key: string): Promise<void> {
  await rows(tx, sql`delete from identity.versuch where gemeinde = ${gemeinde} and schluessel = ${key}`)
}

/** A sign-in that succeeded is no try: a town hall behind one address signs in a hundred times before nine. */
export async function returnAttempt(tx: Tx, gemeinde: string, key: string): Promise<void> {
  await rows(
    tx,
    sql`update identity.versuch set anzahl = greatest(anzahl - 1, 0) where gemeinde = ${gemeinde} and schluessel = ${key}`,
  )
}

/** Removes what is older than the window. */
export async function sweepAttempts(tx: Tx): Promise<void> {
  await rows(tx, sql`delete from identity.versuch where seit < clock_timestamp() - interval '1 hour'`)
}
