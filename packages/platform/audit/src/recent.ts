import { type Databases, readingAs, rows } from '@verbundakte/database'
import type { GemeindeId } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'

export interface Recent {
  /** number of the last entry */
  readonly seq: string
  /** names of the events, each once */
  readonly events: readonly string[]
}

/** What was recorded in a Gemeinde after an entry; `null` asks for the last number alone. */
export async function recordedSince(databases: Databases, gemeinde: GemeindeId, seq: string | null): Promise<Recent> {
  const [row] = await readingAs(databases, gemeinde, 'dienst', (tx) =>
    rows<{ seq: string | null; events: string[] | null }>(
      tx,
      sql`select k.seq::text as seq, (
            select json_agg(distinct e.ereignis) from audit.eintrag e
            where e.gemeinde = k.gemeinde and e.seq > ${seq}::bigint and e.seq <= k.seq) as events
          from audit.kopf k where k.gemeinde = verbund.gemeinde()`,
    ),
  )
  return { seq: row?.seq ?? seq ?? '0', events: row?.events ?? [] }
}
