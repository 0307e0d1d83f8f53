import { type RecordedEvent, Recorder, readEvent } from '@verbundakte/audit'
import { asGemeinde, readingAs } from '@verbundakte/database'
import { type GemeindeId, gemeindeId } from '@verbundakte/kernel'
import { testVerbund } from '@verbundakte/testing'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { startJobs } from './runner.ts'

const verbund = await testVerbund()
const { databases } = verbund
const meinhard = gemeindeId('meinhard')
const probe = { subject: 'Probe', payload: z.object({ n: z.number() }) }
const EVENTS = { 'probe.import': probe, 'probe.brief': probe }
const numberOf = (event: RecordedEvent) => probe.payload.parse(event.nutzlast).n
const numbers = (from: number, length: number) => Array.from({ length }, (_, n) => from + n)

function record(person: string | null, event: keyof typeof EVENTS, ...all: readonly number[]) {
  const context = { standing: 'dienst', person, anfrage: crypto.randomUUID() } as const
  return asGemeinde(databases, meinhard, context, async (tx) => {
    const recorder = new Recorder(EVENTS, context)
    for (const n of all) recorder.record(event, { id: crypto.randomUUID() }, { n })
    await recorder.flush(tx)
  })
}

test('what goes ahead comes before what an import has left, and behind what a person has filed', async () => {
  const ran: number[] = []
  const run = async (_gemeinde: GemeindeId, event: RecordedEvent) => {
    ran.push(numberOf(event))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const runner = await startJobs({
    databases,
    gemeinden: verbund.gemeinden.map(({ id }) => id),
    concurrency: 1,
    jobs: { 'probe.lesen': { on: 'probe.import', run }, 'probe.post': { on: 'probe.brief', ahead: true, run } },
    onError: () => {},
    async withEvent(gemeinde, seq, work) {
      const event = await readingAs(databases, gemeinde, 'dienst', (tx) => readEvent(tx, seq))
      if (event) await work(gemeinde, event)
    },
  })
  const until = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 15_000, interval: 20 })
  const [imported, letters, filed] = [numbers(100, 60), numbers(200, 30), 7]
  await record(null, 'probe.import', ...imported)
  await until(() => ran.includes(100))
  await record(null, 'probe.brief', ...letters)
  await until(() => ran.includes(200))
  await record(verbund.as('meinhard.gewerbeamt').person.id, 'probe.import', filed)
  await until(() => [...imported, ...letters, filed].every((n) => ran.includes(n)))
  await runner.stop()
  expect(ran.indexOf(229)).toBeLessThan(ran.indexOf(159))
  expect(ran.indexOf(filed)).toBeLessThan(ran.indexOf(229))
})
