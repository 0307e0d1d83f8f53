import type pg from 'pg'

/** Who waits for the same places, and of which Gemeinde. */
export interface Waiting {
  /** those that take places from each other */
  readonly lane: string
  readonly gemeinde: string
}

/**
 * A turn is a moment long ago, so that all of them are due: the queue takes the earliest first. Moments after these
 * belong to jobs that have failed and wait for their next try, or were queued before there were turns.
 */
const FIRST = Date.UTC(2000, 0, 1)
const LAST = Date.UTC(2010, 0, 1)

/** Of tries whose waiting time is over, how many come back into the line at once. */
const AGAIN_AT_ONCE = 500

/**
 * Gives out turns by which the Gemeinden of a lane are served one after the other, however much one of them has
 * waiting: the first of a Gemeinde comes beside what is served now, each further one a turn after its last (start-time
 * fair queuing). What lies in the queue is all it needs to know.
 */
export async function takeTurns<W extends Waiting>(
  pool: pg.Pool,
  schema: string,
  waiting: readonly W[],
): Promise<(W & { readonly turn: Date })[]> {
  const { rows } = await pool.query<Lane>(lanes(schema), [new Date(LAST)])
  const give = turns(rows)
  await backIntoLine(pool, schema, give)
  return waiting.map((each) => ({ ...each, turn: give(each) }))
}

/** A failed job has no turn any more, and one queued before there were turns never had one; without one, whoever comes later would go before it for ever. */
async function backIntoLine(pool: pg.Pool, schema: string, give: (each: Waiting) => Date): Promise<void> {
  const { rows } = await pool.query<Waiting & { id: string }>(
    `${jobs(schema)} and j.run_at between $1 and now() and j.locked_at is null and j.attempts < j.max_attempts
     order by j.run_at limit ${AGAIN_AT_ONCE}`,
    [new Date(LAST)],
  )
  if (rows.length === 0) return
  await pool.query(
    `select ${schema}.reschedule_jobs(array[id], run_at => turn) from unnest($1::bigint[], $2::timestamptz[]) as t (id, turn)`,
    [rows.map(({ id }) => id), rows.map(give)],
  )
}

interface Lane extends Waiting {
  readonly first: Date
  readonly last: Date
}

function turns(known: readonly Lane[]): (each: Waiting) => Date {
  const served = new Map<string, number>()
  const last = new Map<string, number>()
  for (const each of known) {
    served.set(each.lane, Math.min(served.get(each.lane) ?? Number.POSITIVE_INFINITY, each.first.getTime()))
    last.set(`${each.lane} ${each.gemeinde}`, each.last.getTime())
  }
  return ({ lane, gemeinde }) => {
    const own = `${lane} ${gemeinde}`
    const turn = Math.max(served.get(lane) ?? FIRST, last.get(own) ?? 0) + 1
    last.set(own, turn)
    return new Date(turn)
  }
}

const jobs = (schema: string) => `
  select j.id, coalesce(q.queue_name, j.priority::text) as lane, j.payload->>'gemeinde' as gemeinde
  from ${schema}._private_jobs j left join ${schema}._private_job_queues q on q.id = j.job_queue_id where true`

/** What is given up stays in the queue for a person, and must not hold the turns where it was. */
const lanes = (schema: string) => `
  select coalesce(q.queue_name, j.priority::text) as lane, j.payload->>'gemeinde' as gemeinde,
    min(j.run_at) as first, max(j.run_at) as last
  from ${schema}._private_jobs j left join ${schema}._private_job_queues q on q.id = j.job_queue_id
  where j.run_at < $1 and (j.attempts < j.max_attempts or j.locked_at is not null) group by 1, 2`
