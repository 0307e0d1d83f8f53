import { setTimeout as wait } from 'node:timers/promises'
import { defineModule } from '@verbundakte/module'
import { testVerbund } from '@verbundakte/testing'
import { startHourly } from '@verbundakte/worker'
import { expect, test } from 'vitest'

const verbund = await testVerbund()

test('what is due by the hour does not wait for what catches up, of whichever Gemeinde; what fails keeps nothing else', async () => {
  const ran: string[] = []
  const faults: string[] = []
  const { promise: open, resolve } = Promise.withResolvers<void>()
  const modul = defineModule({
    name: 'probe',
    titel: 'Probe',
    migrations: new URL('./', import.meta.url),
    subjects: {},
    abilities: () => {},
    events: {},
    hourly: {
      'probe.scheitert': () => Promise.reject(new Error('as it may')),
      'probe.erinnern': async ({ gemeinde }) => void ran.push(`erinnern ${gemeinde}`),
    },
    catchUp: {
      'probe.nachholen': async ({ gemeinde }) => {
        ran.push(`nachholen ${gemeinde}`)
        await open
      },
    },
  })
  const { databases, gemeinden } = verbund
  const app: Parameters<typeof startHourly>[0]['app'] = {
    modules: [modul],
    asBetrieb: (...args) => verbund.app.asBetrieb(...args),
  }
  const hourly = startHourly({ databases, gemeinden, app }, (satz) => faults.push(satz), 50)
  const rounds = (what: string) => ran.filter((each) => each === what).length
  const [erste, letzte] = [gemeinden[0]?.id, gemeinden.at(-1)?.id]
  await expect.poll(() => rounds(`erinnern ${letzte}`), { timeout: 10_000 }).toBeGreaterThan(2)
  expect([rounds(`nachholen ${erste}`), rounds(`nachholen ${letzte}`)]).toEqual([1, 0])
  expect(faults).toContain(`probe.scheitert in ${letzte}`)
  resolve()
  await hourly.stop()
  const danach = ran.length
  await wait(150)
  expect(ran).toHaveLength(danach)
})
