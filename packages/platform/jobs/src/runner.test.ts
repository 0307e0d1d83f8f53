import { EVENT_CHANNEL, type RecordedEvent, Recorder, readEvent } from '@verbundakte/audit'
import { asGemeinde, openDriver, readingAs } from '@verbundakte/database'
import { type GemeindeId, gemeindeId } from '@verbundakte/kernel'
import { testVerbund } from '@verbundakte/testing'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { followOutbox } from './follow.ts'
import type { Jobs } from './job.ts'
import { startJobs } from './runner.ts'

const verbund = await testVerbund()
const { databases } = verbund
const gemeinden = verbund.gemeinden.map(({ id }) => id)
const [meinhard, sontra] = [gemeindeId('meinhard'), gemeindeId('sontra')]
const EVENTS = {
  'probe.eins': { subject: 'Probe', payload: z.object({ n: z.number() }) },
  'probe.zwei': { subject: 'Probe', payload: z.object({ n: z.number() }) },
}

const record = (gemeinde: GemeindeId, event: keyof typeof EVENTS, ...numbers: number[]) =>
  recordAs(null, gemeinde, event, ...numbers)

const recordAs = (person: string | null, gemeinde: GemeindeId, event: keyof typeof EVENTS, ...numbers: number[]) =>
  recordFor(crypto.randomUUID(), person, gemeinde, event, ...numbers)

function recordFor(
  anfrage: string,
  person: string | null,
  gemeinde: GemeindeId,
  event: keyof typeof EVENTS,
  ...numbers: number[]
) {
  const context = { standing: 'dienst', person, anfrage } as const
  return asGemeinde(databases, gemeinde, context, async (tx) => {
    const recorder = new Recorder(EVENTS, context)
    for (const n of numbers) recorder.record(event, { id: crypto.randomUUID() }, { n })
    await recorder.flush(tx)
  })
}
async function withEvent(
  gemeinde: GemeindeId,
  seq: number,
  work: (ctx: GemeindeId, event: RecordedEvent) => Promise<void>,
) {
  const event = await readingAs(databases, gemeinde, 'dienst', (tx) => readEvent(tx, seq))
  if (event) await work(gemeinde, event)
}
const numberOf = (event: RecordedEvent) => z.object({ n: z.number() }).parse(event.nutzlast).n
const until = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 15_000, interval: 20 })

test('events reach their jobs and no others, in their own Gemeinde', async () => {
  const ran: string[] = []
  const troubles: unknown[] = []
  const jobs: Jobs<GemeindeId> = {
    'probe.a': { on: 'probe.eins', run: async (gemeinde, event) => void ran.push(`a ${gemeinde} ${numberOf(event)}`) },
    'probe.b': { on: 'probe.eins', run: async (gemeinde, event) => void ran.push(`b ${gemeinde} ${numberOf(event)}`) },
    'probe.c': { on: 'probe.zwei', run: async (gemeinde, event) => void ran.push(`c ${gemeinde} ${numberOf(event)}`) },
  }
  const runner = await startJobs({
    databases,
    gemeinden,
    jobs,
    onError: (...args) => troubles.push(args),
    withEvent,
  })
  await record(meinhard, 'probe.eins', 1)
  await record(sontra, 'probe.eins', 2)
  await record(meinhard, 'probe.zwei', 3)
  await until(() => ran.length === 5)
  await runner.stop()
  expect(ran.sort()).toEqual(['a meinhard 1', 'a sontra 2', 'b meinhard 1', 'b sontra 2', 'c meinhard 3'])
  expect(troubles).toEqual([])
})

test('long work is done in parts, one at a time in all Gemeinden, and takes no place from the short', async () => {
  const parts: string[] = []
  const short: number[] = []
  let at = 0
  let most = 0
  const jobs: Jobs<GemeindeId> = {
    'probe.lang': {
      on: 'probe.eins',
      async part(gemeinde) {
        at += 1
        most = Math.max(most, at)
        await new Promise((resolve) => setTimeout(resolve, 30))
        at -= 1
        parts.push(gemeinde)
        return parts.filter((each) => each === gemeinde).length < 3
      },
    },
    'probe.kurz': { on: 'probe.zwei', run: async () => void short.push(parts.length) },
  }
  const runner = await startJobs({
    databases,
    gemeinden,
    jobs,
    onError: () => {},
    withEvent,
  })
  parts.length = 0
  await Promise.all([record(meinhard, 'probe.eins', 1), record(sontra, 'probe.eins', 1)])
  await record(meinhard, 'probe.zwei', 2)
  await until(() => parts.length >= 6 && short.length >= 1)
  await runner.stop()
  expect(most).toBe(1)
  expect(parts.slice(-6).sort()).toEqual(['meinhard', 'meinhard', 'meinhard', 'sontra', 'sontra', 'sontra'])
})

test('who follows sees each Gemeinde in its order, all of it, also after a failure and from where it stopped', async () => {
  const seen = new Map<GemeindeId, number[]>(gemeinden.map((gemeinde) => [gemeinde, []]))
  let fail = 2
  const errors: unknown[] = []
  const follow = () =>
    followOutbox({
      databases,
      gemeinden,
      consumer: 'probe',
      batch: 4,
      async handle(gemeinde, events) {
        if (fail-- > 0) throw new Error('gerade nicht')
        seen.get(gemeinde)?.push(...events.map((event) => event.seq))
      },
      onError: (_gemeinde, error) => errors.push(error),
    })
  const first = await follow()
  await Promise.all(
    gemeinden.flatMap((gemeinde) => Array.from({ length: 9 }, (_, n) => record(gemeinde, 'probe.eins', n, n))),
  )
  await first.catchUp()
  await first.catchUp()
  await first.stop()
  const second = await follow()
  await Promise.all(gemeinden.map((gemeinde) => record(gemeinde, 'probe.zwei', 1)))
  await second.catchUp()
  await second.stop()
  expect(errors).toHaveLength(2)
  for (const [gemeinde, numbers] of seen) {
    const [head] = await verbund.database.admin`select seq::int from audit.kopf where gemeinde = ${gemeinde}`
    expect(numbers, gemeinde).toEqual(Array.from({ length: head?.seq }, (_, n) => n + 1))
  }
})

test('an event wakes who follows within a moment, also after the connection that listens was lost', {
  timeout: 30_000,
}, async () => {
  const seen: number[] = []
  const errors: unknown[] = []
  const follower = await followOutbox({
    databases,
    gemeinden,
    consumer: 'wach',
    handle: async (_gemeinde, events) => void seen.push(...events.map(numberOf)),
    onError: (_gemeinde, error) => errors.push(error),
  })
  await follower.catchUp()
  await record(meinhard, 'probe.eins', 4711)
  await vi.waitUntil(() => seen.includes(4711), { timeout: 2000, interval: 5 })
  await verbund.database
    .admin`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()`
  await record(meinhard, 'probe.eins', 4712)
  // Found when listening begins anew, long before the slow look.
  await vi.waitUntil(() => seen.includes(4712), { timeout: 10_000, interval: 20 })
  await follower.stop()
})

test('what was committed just before a crash, its notification never sent, is handled by the next look', async () => {
  const seen: number[] = []
  const follow = (look: number) =>
    followOutbox({
      databases,
      gemeinden,
      consumer: `absturz-${look}`,
      look,
      handle: async (_gemeinde, events) => void seen.push(...events.map(numberOf)),
      onError: () => {},
    })
  const [deaf, looking] = [await follow(600_000), await follow(500)]
  await Promise.all([deaf.catchUp(), looking.catchUp()])
  // The bare driver commits, and dies before it says so.
  const { installation } = databases
  const [url, password] = [installation.databases.haupt, installation.passwords.meinhard_dienst]
  if (!url || !password) throw new Error('not installed')
  const dying = openDriver({ url, login: 'meinhard_dienst', password, max: 1 })
  await dying.inTransaction((tx) => {
    const recorder = new Recorder(EVENTS, { person: null, anfrage: 'x' })
    recorder.record('probe.eins', { id: crypto.randomUUID() }, { n: 4713 })
    return recorder.flush(tx)
  })
  await dying.close()
  await until(() => seen.includes(4713))
  // Only who looks has it; the next commit that is announced brings it to the other, too, in its order.
  expect(seen.filter((n) => n === 4713)).toHaveLength(1)
  await record(meinhard, 'probe.eins', 4714)
  await until(() => seen.filter((n) => n === 4713).length === 2)
  await Promise.all([deaf.stop(), looking.stop()])
})

test('a hundred commits at once cost a few notifications, and the last of them is handled within a moment', async () => {
  let notified = 0
  const stop = await databases.listen(
    meinhard,
    EVENT_CHANNEL,
    (content) => {
      if (content === meinhard) notified += 1
    },
    () => {},
  )
  const seen = new Set<number>()
  const follower = await followOutbox({
    databases,
    gemeinden,
    consumer: 'viele',
    look: 600_000,
    handle: async (_gemeinde, events) => {
      for (const event of events) seen.add(numberOf(event))
    },
    onError: () => {},
  })
  await follower.catchUp()
  await Promise.all(Array.from({ length: 100 }, (_, n) => record(meinhard, 'probe.eins', 10_000 + n)))
  // The slow look would come in ten minutes: what arrives was announced.
  await vi.waitUntil(() => [...seen].filter((n) => n >= 10_000).length === 100, { timeout: 5000, interval: 5 })
  expect(notified).toBeGreaterThan(0)
  expect(notified).toBeLessThan(60)
  await follower.stop()
  await stop()
})

test('what a person has filed, and what is urgent by itself, goes before what an import has left behind', async () => {
  const ran: number[] = []
  const runner = await startJobs({
    databases,
    gemeinden,
    concurrency: 1,
    jobs: {
      'probe.d': {
        on: 'probe.zwei',
        run: async (_gemeinde: GemeindeId, event) => {
          ran.push(numberOf(event))
          await new Promise((resolve) => setTimeout(resolve, 20))
        },
      },
      'probe.e': { on: 'probe.eins', urgent: true, run: async (_gemeinde, event) => void ran.push(numberOf(event)) },
    },
    onError: () => {},
    withEvent,
  })
  const imported = Array.from({ length: 60 }, (_, n) => 1000 + n)
  await record(meinhard, 'probe.zwei', ...imported)
  await until(() => ran.some((n) => n >= 1000))
  await recordAs(verbund.as('sontra.gewerbeamt').person.id, sontra, 'probe.zwei', 7)
  await record(sontra, 'probe.eins', 8)
  await until(() => [...imported, 7, 8].every((n) => ran.includes(n)))
  await runner.stop()
  for (const n of [7, 8]) expect(ran.indexOf(n)).toBeLessThan(ran.indexOf(1059))
})

test('what follows from a request of a person is waited for like what they filed themself', async () => {
  const ran: string[] = []
  const runner = await startJobs({
    databases,
    gemeinden,
    concurrency: 1,
    jobs: {
      // As a mail that is taken apart: what it records names nobody, under the number of the request.
      'probe.mail': {
        on: 'probe.eins',
        run: async (gemeinde: GemeindeId, event) => {
          ran.push(`mail ${numberOf(event)}`)
          await recordFor(event.anfrage, null, gemeinde, 'probe.zwei', numberOf(event) + 1)
        },
      },
      'probe.anlage': {
        on: 'probe.zwei',
        run: async (_gemeinde, event) => {
          ran.push(`anlage ${numberOf(event)}`)
          await new Promise((resolve) => setTimeout(resolve, 20))
        },
      },
    },
    onError: () => {},
    withEvent,
  })
  const imported = Array.from({ length: 100 }, (_, n) => 2000 + n)
  await record(meinhard, 'probe.zwei', ...imported)
  await until(() => ran.includes('anlage 2000'))
  await recordAs(verbund.as('meinhard.gewerbeamt').person.id, meinhard, 'probe.eins', 1)
  await until(() => ran.includes('anlage 2') && ran.includes('anlage 2099'))
  await runner.stop()
  expect(ran.indexOf('anlage 2')).toBeLessThan(ran.indexOf('anlage 2099'))
})
