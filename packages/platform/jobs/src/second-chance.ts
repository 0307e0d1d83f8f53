import type pg from 'pg'

/**
 * What was given up is tried once more each day, for two weeks: a disk or a scanner that was away over a weekend is there
 * again, and what was to be done is still to be done. That it fails is reported each time.
 */
export async function secondChance(pool: pg.Pool, schema: string): Promise<void> {
  await pool.query(`
    select count(*) from (
      select max_attempts, array_agg(id) as ids from ${schema}._private_jobs
      where attempts >= max_attempts and locked_at is null
        and updated_at < now() - interval '1 day' and created_at > now() - interval '15 days'
      group by 1) g,
    lateral ${schema}.reschedule_jobs(g.ids, run_at => now(), attempts => g.max_attempts - 1)`)
}
