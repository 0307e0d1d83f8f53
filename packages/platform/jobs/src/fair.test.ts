import { Recorder, readEvent } from '@verbundakte/audit'
import { asGemeinde, readingAs } from '@verbundakte/database'
import type { GemeindeId } from '@verbundakte/kernel'
import { testVerbund } from '@verbundakte/testing'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { startJobs } from './runner.ts'

const verbund = await testVerbund()
const { databases } = verbund
const gemeinden = verbund.gemeinden.map(({ id }) => id)
const EVENTS = { 'probe.zwei': { subject: 'Probe', payload: z.object({ n: z.number() }) } }

function record(gemeinde: GemeindeId, numbers: readonly number[]) {
  const context = { standing: 'dienst', person: null, anfrage: 'x' } as const
  return asGemeinde(databases, gemeinde, context, async (tx) => {
    const recorder = new Recorder(EVENTS, context)
    for (const n of numbers) recorder.record('probe.zwei', { id: crypto.randomUUID() }, { n })
    await recorder.flush(tx)
  })
}
const until = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 15_000, interval: 20 })

test('a letter of one Gemeinde is read after a few of the hundreds that another has waiting, short work and long', {
  timeout: 60_000,
}, async () => {
  const ran: string[] = []
  const [meinhard, sontra] = gemeinden
  if (!meinhard || !sontra) throw new Error('two Gemeinden are needed')
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const work = (what: string) => async (gemeinde: GemeindeId) => {
    ran.push(`${what} ${gemeinde}`)
    await gate
  }
  const runner = await startJobs({
    databases,
    gemeinden,
    concurrency: 2,
    jobs: {
      'probe.lesen': { on: 'probe.zwei', run: work('lesen') },
      'probe.seiten': { on: 'probe.zwei', part: (gemeinde: GemeindeId) => work('seiten')(gemeinde).then(() => false) },
    },
    onError: () => {},
    async withEvent(gemeinde, seq, work) {
      const event = await readingAs(databases, gemeinde, 'dienst', (tx) => readEvent(tx, seq))
      if (event) await work(gemeinde, event)
    },
  })
  const waiting = async (gemeinde: GemeindeId) => {
    const [{ n } = { n: 0 }] = await verbund.database.admin<{ n: number }[]>`
      select count(*)::int as n from graphile_worker._private_jobs where payload->>'gemeinde' = ${gemeinde}`
    return n
  }
  const inQueue = (gemeinde: GemeindeId, n: number) =>
    vi.waitUntil(async () => (await waiting(gemeinde)) >= n, { timeout: 15_000, interval: 20 })
  await record(
    meinhard,
    Array.from({ length: 200 }, (_, n) => n),
  )
  await inQueue(meinhard, 400)
  await until(() => ran.length === 2)
  await record(sontra, [1])
  await inQueue(sontra, 2)
  open()
  await until(() => ['lesen', 'seiten'].every((what) => ran.includes(`${what} ${sontra}`)))
  await runner.stop()
  for (const what of ['lesen', 'seiten']) {
    const line = ran.filter((each) => each.startsWith(what))
    expect(line.indexOf(`${what} ${sontra}`)).toBeLessThan(5)
  }
})
