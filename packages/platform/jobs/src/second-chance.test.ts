import { testVerbund } from '@verbundakte/testing'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { QUEUE_SCHEMA, startQueue } from './queue.ts'
import { secondChance } from './second-chance.ts'

const verbund = await testVerbund()
const { admin } = verbund.database
const { gemeinde } = verbund.as('meinhard.gewerbeamt')
const connectionString = verbund.databases.connectionString('verbund_jobs')
const pool = new pg.Pool({ connectionString, max: 1 })
afterAll(() => pool.end())

const attempts = async () =>
  Object.fromEntries(
    (await admin<{ key: string; attempts: number }[]>`select key, attempts from graphile_worker._private_jobs`).map(
      ({ key, attempts }) => [key, attempts],
    ),
  )
const give = (key: string, age: string, since: string, attempts: number) =>
  admin`
  select graphile_worker.add_job('probe.nirgends', ${admin.json({ gemeinde, seq: 1 })}::json, job_key => ${key}, max_attempts => 3);`.then(
    () => admin`update graphile_worker._private_jobs set attempts = ${attempts}, created_at = now() - ${age}::interval,
      updated_at = now() - ${since}::interval where key = ${key}`,
  )

test('what was given up yesterday is tried once more, today’s and last month’s is not, and what waits is left alone', async () => {
  await give('gestern', '2 days', '25 hours', 3)
  await give('heute', '1 hour', '10 minutes', 3)
  await give('lange', '30 days', '2 days', 3)
  await give('wartet', '2 days', '25 hours', 1)
  await secondChance(pool, QUEUE_SCHEMA)
  expect(await attempts()).toEqual({ gestern: 2, heute: 3, lange: 3, wartet: 1 })
  await admin`delete from graphile_worker._private_jobs`
})

test('a queue that starts does it by itself, and what goes well then is done', async () => {
  const seen: number[] = []
  await give('gestern', '2 days', '25 hours', 3)
  const queue = await startQueue({
    connectionString,
    concurrency: 1,
    tasks: { 'probe.nirgends': async ({ seq }) => void seen.push(seq) },
    onError: () => {},
  })
  await expect.poll(() => seen, { timeout: 10_000 }).toEqual([1])
  await expect.poll(attempts).toEqual({})
  await queue.stop()
})
