import { rows, type Tx } from '@verbundakte/database'
import { sql } from 'drizzle-orm'
import type { RecordedEvent } from './events.ts'

/** Notified with the Gemeinde as content after what was recorded stands; a crash in between loses it. */
export const EVENT_CHANNEL = 'verbund_ereignis'

const COLUMNS = sql`seq::float8 as seq, zeit, ereignis, subjekt, subjekt_id, person,
  kanonisch::jsonb ->> 'anfrage' as anfrage, nutzlast`

/** What a consumer has not seen yet, in order of commits. At least once: advance after the work, not before. */
export async function readOutbox(tx: Tx, consumer: string, limit: number): Promise<RecordedEvent[]> {
  const found = await rows<OutboxRow>(
    tx,
    sql`select ${COLUMNS} from audit.eintrag
        where gemeinde = verbund.gemeinde()
          and seq > coalesce((select s.seq from audit.stand s where s.gemeinde = verbund.gemeinde() and s.verbraucher = ${consumer}), 0)
        order by seq limit ${limit}`,
  )
  return found.map(asEvent)
}

/** One event by its number; null when there is none. */
export async function readEvent(tx: Tx, seq: number): Promise<RecordedEvent | null> {
  const [row] = await rows<OutboxRow>(
    tx,
    sql`select ${COLUMNS} from audit.eintrag where gemeinde = verbund.gemeinde() and seq = ${seq}`,
  )
  return row ? asEvent(row) : null
}

function asEvent(row: OutboxRow): RecordedEvent {
  return {
    seq: row.seq,
    zeit: new Date(row.zeit),
    ereignis: row.ereignis,
    subjekt: row.subjekt,
    subjektId: row.subjekt_id,
    person: row.person,
    anfrage: row.anfrage,
    nutzlast: row.nutzlast,
  }
}

/** Remembers that the consumer is done up to and including `seq`. Never goes back. */
export async function advanceOutbox(tx: Tx, consumer: string, seq: number): Promise<void> {
  await rows(
    tx,
    sql`insert into audit.stand (verbraucher, seq) values (${consumer}, ${seq})
        on conflict (gemeinde, verbraucher) do update set seq = greatest(audit.stand.seq, excluded.seq)`,
  )
}

interface OutboxRow {
  seq: number
  zeit: string
  ereignis: string
  subjekt: string
  subjekt_id: string
  person: string | null
  anfrage: string
  nutzlast: unknown
}
