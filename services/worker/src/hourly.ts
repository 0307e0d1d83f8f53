import { PendingSignIns, Sessions, sweepAttempts, sweepProviderSlips } from '@verbundakte/identity'
import type { Module, Verbund } from '@verbundakte/module'
import type { Report } from './worker.ts'

const HOUR = 60 * 60 * 1000

/**
 * Tidies up: sessions and counted tries that have ended, and what the modules name. One after the other, no hurry; what
 * takes minutes in each Gemeinde goes in a line of its own. A line that is still at it is left to it.
 *
 * @param every milliseconds
 */
export function startHourly(
  verbund: Pick<Verbund, 'databases' | 'gemeinden'> & { readonly app: Pick<Verbund['app'], 'modules' | 'asBetrieb'> },
  report: Report,
  every = HOUR,
): { stop(): Promise<void> } {
  let stopped = false
  const lines = [
    line(async () => {
      await attempt('Sitzungen aufräumen', tidySessions)
      await ofModules('hourly')
    }),
    line(() => ofModules('catchUp')),
  ]

  function line(round: () => Promise<void>): { stop(): Promise<void> } {
    let running: Promise<void> | null = null
    const timer = setInterval(() => {
      running ??= round().finally(() => {
        running = null
      })
    }, every)
    return {
      async stop() {
        clearInterval(timer)
        await running
      },
    }
  }

  async function tidySessions(): Promise<void> {
    const tx = verbund.databases.shared('verbund_anmeldung').single
    await new Sessions(tx).sweep()
    await new PendingSignIns(tx).sweep()
    await sweepAttempts(tx)
    await sweepProviderSlips(verbund.databases)
  }

  async function ofModules(which: keyof Pick<Module, 'hourly' | 'catchUp'>): Promise<void> {
    for (const { id } of verbund.gemeinden) {
      for (const [name, work] of verbund.app.modules.flatMap((module) => Object.entries(module[which] ?? {}))) {
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
      await Promise.all(lines.map((each) => each.stop()))
    },
  }
}
