import { PendingSignIns, Sessions, sweepAttempts, sweepProviderSlips } from '@verbundakte/identity'
import type { Verbund } from '@verbundakte/module'
import type { Report } from './worker.ts'

const HOUR = 60 * 60 * 1000

/** Tidies up: sessions and counted tries that have ended, and what the modules name. One after the other, no hurry. */
export function startHourly(verbund: Verbund, report: Report): { stop(): Promise<void> } {
  let stopped = false
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(round)
  }, HOUR)

  async function round(): Promise<void> {
    await attempt('Sitzungen aufräumen', async () => {
      const tx = verbund.databases.shared('verbund_anmeldung').single
      await new Sessions(tx).sweep()
      await new PendingSignIns(tx).sweep()
      await sweepAttempts(tx)
      await sweepProviderSlips(verbund.databases)
    })
    for (const { id } of verbund.gemeinden) {
      for (const [name, work] of verbund.app.modules.flatMap((module) => Object.entries(module.hourly ?? {}))) {
        if (stopped) return
        await attempt(`${name} in ${id}`, () => work(verbund.app.asBetrieb(id, `${name}, stündlich`)))
      }
    }
  }

  async function attempt(satz: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      report(satz, error)
    }
  }

  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
