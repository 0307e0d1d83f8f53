import { rows, type Tx } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import type { Sql } from 'postgres'

/**
 * Many rows like one that is there, past all rules, and Postgres knows how many: what a statement costs in ten years.
 *
 * @param changes SQL for a JSON object of what differs in the `n`-th of them; each has an id of a year ago
 */
export async function multiply(
  admin: Sql,
  table: string,
  { id, count = 4000, changes = `'{}'::jsonb` }: { id: string; count?: number; changes?: string },
): Promise<void> {
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx.unsafe(
      `insert into ${table} select r.* from ${table} one, generate_series(1, ${count}) n,
        lateral jsonb_populate_record(one, jsonb_build_object('id', uuidv7(interval '-1 year' + n * interval '1 minute')) || ${changes}) r
       where one.id = $1`,
      [id],
    )
  })
  await admin.unsafe(`analyze ${table}`)
}

/** Rows of a table that Postgres has looked at in this transaction so far, by whatever way. */
export async function lookedAt(tx: Tx, table: string): Promise<number> {
  const [row] = await rows<{ n: number }>(
    tx,
    sql`select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as n from pg_stat_xact_all_tables where relid = ${table}::regclass`,
  )
  return row?.n ?? 0
}

/** The doors of a run, and how many rows of a table its transactions have looked at together. */
export function watched(doors: Doors, table: string): { readonly doors: Doors; looked(): number } {
  let sum = 0
  const counting = <T>(work: (ctx: Context) => Promise<T>) =>
    doors.write(async (ctx) => {
      const answer = await work(ctx)
      sum += await lookedAt(ctx.tx, table)
      return answer
    })
  return { doors: { ...doors, read: counting, write: counting }, looked: () => sum }
}
