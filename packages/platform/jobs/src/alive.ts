import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'

export interface AliveOptions {
  /** schema of the queue */
  readonly schema: string
  onError(satz: string, error: unknown): void
}

/**
 * A worker that was killed leaves its jobs locked for four hours. Every living worker holds one advisory lock for as
 * long as it lives; who gets it alone knows that all other locks belong to the dead, and takes them off.
 *
 * The lock hangs on a connection. When that is lost while the worker lives on, it is taken again, without taking off
 * anything: a worker that starts within that moment may take this one for dead and begin its jobs a second time, which
 * jobs must bear.
 */
export async function showAlive(pool: pg.Pool, options: AliveOptions): Promise<{ stop(): void }> {
  let stopped = false
  const client = await pool.connect()
  /** null while it is being taken again */
  let held: pg.PoolClient | null = client
  watch(client)
  const alone = await client.query<{ allein: boolean }>(`select pg_try_advisory_lock(${ALIVE}) as allein`)
  if (alone.rows[0]?.allein) {
    await client.query(
      `select ${options.schema}.force_unlock_workers(array(
         select distinct locked_by from ${options.schema}._private_jobs where locked_by is not null))`,
    )
    await client.query(`select pg_advisory_unlock(${ALIVE})`)
  }
  await client.query(SHOW)

  function watch(watched: pg.PoolClient): void {
    watched.once('end', () => {
      if (stopped) return
      held = null
      // Given back as broken, or the pool would go on counting it.
      watched.release(true)
      options.onError('Das Lebenszeichen des Workers ist verloren und wird neu gegeben', undefined)
      void again()
    })
  }

  async function again(): Promise<void> {
    while (!stopped) {
      try {
        const next = await pool.connect()
        await next.query(SHOW)
        if (stopped) return next.release(true)
        held = next
        return watch(next)
      } catch {
        // Postgres is still away: whoever needs it says so.
        await wait(PAUSE_MS)
      }
    }
  }

  return {
    stop() {
      stopped = true
      held?.release(true)
    },
  }
}

const ALIVE = 7_602_241
const SHOW = `select pg_advisory_lock_shared(${ALIVE})`
const PAUSE_MS = 500
