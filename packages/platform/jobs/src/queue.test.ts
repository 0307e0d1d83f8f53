import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { testVerbund } from '@verbundakte/testing'
import { quickAddJob } from 'graphile-worker'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import type { JobPointer } from './job.ts'
import { type Queue, startQueue } from './queue.ts'

const verbund = await testVerbund()
const { admin } = verbund.database
const connectionString = verbund.databases.connectionString('verbund_jobs')
const { gemeinde } = verbund.as('meinhard.gewerbeamt')

const open: Queue[] = []
const troubles: unknown[] = []
beforeEach(async () => {
  troubles.length = 0
  await admin`delete from graphile_worker._private_jobs`
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((queue) => queue.stop()))
})

type Work = (pointer: JobPointer, lastTry: boolean) => Promise<void>
async function start(work: Work, concurrency = 1): Promise<Queue> {
  const queue = await startQueue({
    connectionString,
    concurrency,
    tasks: { 'probe.tun': work },
    onError: (...args) => troubles.push(args),
  })
  open.push(queue)
  return queue
}
const entry = (seq: number, attempts = 5) => ({
  name: 'probe.tun',
  pointer: { gemeinde, seq },
  attempts,
  awaited: true,
})
const waiting = () =>
  admin<
    { key: string; attempts: number; locked_by: string | null }[]
  >`select key, attempts, locked_by from graphile_worker._private_jobs order by id`
/** The waiting time of a retry is not what is tested here. */
const hurry = () => admin`update graphile_worker._private_jobs set run_at = now()`
const until = (condition: () => boolean | Promise<boolean>) =>
  vi.waitUntil(condition, { timeout: 15_000, interval: 20 })

function gate() {
  let pass = () => {}
  const passed = new Promise<void>((resolve) => {
    pass = resolve
  })
  return { pass, passed }
}

test('runs what is added, with nothing but a pointer', async () => {
  const seen: JobPointer[] = []
  const queue = await start(async (pointer) => void seen.push(pointer))
  await queue.add([])
  await queue.add([entry(1), entry(2)])
  await until(() => seen.length === 2)
  expect(seen).toEqual([
    { gemeinde, seq: 1 },
    { gemeinde, seq: 2 },
  ])
  await until(async () => (await waiting()).length === 0)
  expect(troubles).toEqual([])
})

test('what still waits is not doubled when the same events are read again', async () => {
  const seen: number[] = []
  const { pass, passed } = gate()
  const queue = await start(async ({ seq }) => {
    seen.push(seq)
    if (seq === 1) await passed
  })
  await queue.add([entry(1)])
  await until(() => seen.length === 1)
  for (let again = 0; again < 3; again++) await queue.add([entry(2), entry(3)])
  expect((await waiting()).map(({ key }) => key)).toEqual([1, 2, 3].map((seq) => `meinhard/${seq}/probe.tun`))
  pass()
  await until(async () => (await waiting()).length === 0)
  expect(seen.sort()).toEqual([1, 2, 3])
})

test('an error is tried again, is reported, and at its last try given up but kept', async () => {
  const tries: boolean[] = []
  const queue = await start(async (_pointer, lastTry) => {
    tries.push(lastTry)
    throw new Error('geht nicht')
  })
  await queue.add([entry(1, 3)])
  await until(async () => {
    await hurry()
    return tries.length === 3
  })
  expect(tries).toEqual([false, false, true])
  await until(async () => (await waiting())[0]?.locked_by === null)
  expect(await waiting()).toMatchObject([{ attempts: 3 }])
  expect(troubles.length).toBeGreaterThanOrEqual(3)
})

test('one that fails does not hold up the others', async () => {
  const seen: number[] = []
  const queue = await start(async ({ seq }) => {
    if (seq === 1) throw new Error('geht nicht')
    seen.push(seq)
  })
  await queue.add([entry(1), entry(2), entry(3)])
  await until(() => seen.length === 2)
  expect(seen).toEqual([2, 3])
})

test('a worker that is killed in the middle: its job is done by the next one, at once', {
  timeout: 30_000,
}, async () => {
  const worker = spawnWorker('haengt')
  // Once it has connected, its schema and its sign of life are there.
  await until(async () => (await connected()) > 2)
  await add(7)
  await until(() => worker.said().includes('begonnen 7'))
  await worker.end()
  expect((await waiting())[0]?.locked_by).not.toBeNull()
  // Postgres notices the lost connection by itself; then nobody is alive.
  await until(
    async () =>
      (
        await admin`select 1 from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`
      ).length === 0,
  )
  const seen: number[] = []
  await start(async ({ seq }) => void seen.push(seq))
  await until(() => seen.length === 1)
  expect(seen).toEqual([7])
})

test('a worker whose death Postgres learns of late: its job is done by the one that came before that', async () => {
  const worker = spawnWorker('haengt')
  await until(async () => (await connected()) > 2)
  await add(8)
  await until(() => worker.said().includes('begonnen 8'))
  const seen: number[] = []
  // As long as the sign of life of the dead one is there, nobody may take its job.
  const ghost = await admin.reserve()
  try {
    await ghost`select pg_advisory_lock_shared(7602241)`
    await worker.end()
    await start(async ({ seq }) => void seen.push(seq))
    await add(9)
    await until(() => seen.includes(9))
    expect(seen).toEqual([9])
    await ghost`select pg_advisory_unlock_shared(7602241)`
    await until(() => seen.includes(8))
  } finally {
    ghost.release()
  }
})

test('a worker that lives keeps its job when a second one starts', async () => {
  const seen: string[] = []
  const { pass, passed } = gate()
  const first = await start(async () => {
    seen.push('erster')
    await passed
  })
  await first.add([entry(1)])
  await until(() => seen.length === 1)
  const second = await start(async () => void seen.push('zweiter'))
  await second.add([entry(2)])
  await until(() => seen.length === 2)
  pass()
  await until(async () => (await waiting()).length === 0)
  expect(seen).toEqual(['erster', 'zweiter'])
})

test('a worker whose sign of life is cut off gives it again, and is not taken for dead by the next one', async () => {
  const holders = () => admin<{ pid: number }[]>`
    select pid from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted
      and database = (select oid from pg_database where datname = current_database())`
  const seen: string[] = []
  const { pass, passed } = gate()
  const first = await start(async () => {
    seen.push('erster')
    await passed
  })
  await first.add([entry(1)])
  await until(() => seen.length === 1)
  const [before] = await holders()
  await admin`select pg_terminate_backend(${before?.pid ?? 0})`
  await until(async () => {
    const now = await holders()
    return now.length === 1 && now[0]?.pid !== before?.pid
  })
  expect(troubles.flat()).toContainEqual(expect.stringContaining('Lebenszeichen'))
  await start(async () => void seen.push('zweiter'))
  expect((await waiting())[0]?.locked_by).not.toBeNull()
  pass()
  await until(async () => (await waiting()).length === 0)
  expect(seen).toEqual(['erster'])
})

test('lost connections cost no job; a worker that ends over them is started again, as by its supervisor', {
  timeout: 60_000,
}, async () => {
  const worker = spawnWorker('tut', true)
  await until(async () => (await connected()) > 2)
  for (let round = 0; round < 5; round++) {
    // As who follows the outbox does: what could not be added is added again.
    for (const seq of [round * 2, round * 2 + 1]) await vi.waitFor(() => add(seq), { timeout: 10_000 })
    await admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'verbund_jobs' and datname = current_database()`
    await hurry()
  }
  const done = () => new Set(worker.said().match(/(?<=begonnen )\d+/g))
  await vi.waitUntil(
    async () => {
      await hurry()
      return done().size === 10 && (await waiting()).length === 0
    },
    { timeout: 40_000, interval: 100 },
  )
  await worker.end()
})

/** Another login than the workers', whose connections are ended here. */
function asAdmin(): string {
  const url = new URL(inject('adminUrl'))
  url.pathname = new URL(connectionString).pathname
  return url.href
}
const add = (seq: number) =>
  quickAddJob(
    { connectionString: asAdmin() },
    'probe.tun',
    { gemeinde, seq },
    { jobKey: `meinhard/${seq}/probe.tun`, maxAttempts: 20 },
  )
const connected = async () =>
  (await admin`select 1 from pg_stat_activity where usename = 'verbund_jobs' and datname = current_database()`).length

function spawnWorker(mode: 'haengt' | 'tut', again = false) {
  const script = fileURLToPath(new URL('test-support/worker.ts', import.meta.url))
  let said = ''
  let ended = false
  let child: ChildProcess
  const start = () => {
    child = spawn(process.execPath, [script, connectionString, mode], { stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout?.on('data', (text) => {
      said += text
    })
    child.on('exit', () => again && !ended && start())
  }
  start()
  return {
    said: () => said,
    async end() {
      ended = true
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
