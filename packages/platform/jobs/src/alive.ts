import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'

export interface AliveOptions {
  /** schema of the queue */
  readonly schema: string
  onError(satz: string, error: unknown): void
}

/**
 * A worker that was killed leaves its jobs locked for four hours. Every living worker holds one advisory lock for as
 * long as it lives; who gets it alone knows that what was locked before it came belongs to the dead, and takes it off.
 * Where it is not alone it looks again for a minute: on a busy machine it takes a moment until Postgres knows of a death.
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
  const { rows } = await client.query<{ jetzt: Date }>('select clock_timestamp() as jetzt')
  const came = rows[0]?.jetzt ?? new Date()
  const alone = await takeOffTheDead()
  await client.query(SHOW)
  if (!alone) void lookAgain()

  /** @returns whether nobody else lives */
  async function takeOffTheDead(): Promise<boolean> {
    const own = held
    const tried = await own?.query<{ allein: boolean }>(`select pg_try_advisory_lock(${ALIVE}) as allein`)
    if (!own || !tried?.rows[0]?.allein) return false
    try {
      // What this worker has begun itself was locked later.
      await own.query(
        `select ${options.schema}.force_unlock_workers(array(
           select distinct locked_by from ${options.schema}._private_jobs where locked_by is not null and locked_at < $1))`,
        [came],
      )
    } finally {
      // Kept, it would hold up everybody who shows that they live.
      await own.query(`select pg_advisory_unlock(${ALIVE})`)
    }
    return true
  }

  async function lookAgain(): Promise<void> {
    for (let look = 0; look < LOOKS && !stopped; look += 1) {
      await wait(LOOK_MS, undefined, { ref: false })
      // Between two connections there is nothing to look with.
      if (!stopped && (await takeOffTheDead().catch(() => false))) return
    }
  }

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
const LOOKS = 60
const LOOK_MS = 1000
