import { testVerbund } from '@verbundakte/testing'
import pg from 'pg'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { QUEUE_SCHEMA } from './queue.ts'
import { takeTurns } from './turns.ts'

const { databases, database } = await testVerbund()
const { admin } = database
const pool = new pg.Pool({ connectionString: databases.connectionString('verbund_jobs'), max: 1 })
afterAll(() => pool.end())
beforeEach(() => admin`delete from graphile_worker._private_jobs`)

async function wait(gemeinde: string, n = 1): Promise<number[]> {
  const waiting = Array.from({ length: n }, () => ({ lane: '10', gemeinde }))
  const given = await takeTurns(pool, QUEUE_SCHEMA, waiting)
  for (const { turn } of given)
    await admin`select graphile_worker.add_job('probe.turns', ${admin.json({ gemeinde })}::json, run_at => ${turn}, priority => 10)`
  return given.map(({ turn }) => turn.getTime() - Date.UTC(2000, 0, 1))
}
const serve = (n: number) => admin`
  delete from graphile_worker._private_jobs where id in
    (select id from graphile_worker._private_jobs order by priority, run_at, id limit ${n})`

test('who comes later stands beside who is served now, and nobody waits for ever', async () => {
  expect(await wait('meinhard', 3)).toEqual([1, 2, 3])
  expect(await wait('sontra')).toEqual([2])
  expect(await wait('meinhard')).toEqual([4])
  await serve(3)
  // A Gemeinde that always has one waiting does not go before the rest of the others every time.
  expect(await wait('sontra', 3)).toEqual([4, 5, 6])
})

test('a try that failed comes back into the line of its Gemeinde; what is given up holds up no turn', async () => {
  await wait('meinhard', 3)
  await admin`update graphile_worker._private_jobs set run_at = now() - interval '1 second', attempts = 1
    where id = (select min(id) from graphile_worker._private_jobs)`
  await wait('sontra')
  const [again] = await admin<
    { turn: Date }[]
  >`select run_at as turn from graphile_worker._private_jobs where attempts = 1`
  expect(again?.turn.getTime()).toBe(Date.UTC(2000, 0, 1) + 4)
  // Queued before there were turns: with the moment it came, and no try yet.
  await admin`select graphile_worker.add_job('probe.turns', '{"gemeinde":"witzenhausen"}'::json, priority => 10)`
  await wait('sontra')
  const [first] = await admin<{ turn: Date }[]>`select run_at as turn from graphile_worker._private_jobs
    where payload->>'gemeinde' = 'witzenhausen'`
  expect(first?.turn.getTime()).toBe(Date.UTC(2000, 0, 1) + 3)
  await admin`update graphile_worker._private_jobs set attempts = max_attempts where run_at < '2000-01-01 00:00:00.003Z'`
  expect(await wait('ringgau')).toEqual([4])
})
