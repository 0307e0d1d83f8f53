import { readEvent } from '@verbundakte/audit'
import { startJobs } from '@verbundakte/jobs'
import type { Verbund } from '@verbundakte/module'
import { startHourly } from './hourly.ts'

export type Report = (satz: string, error: unknown) => void

/** Everything that follows a commit: jobs and the search index. */
export async function startWorker(verbund: Verbund, report: Report): Promise<{ stop(): Promise<void> }> {
  const { app, databases } = verbund
  const gemeinden = verbund.gemeinden.map((gemeinde) => gemeinde.id)
  const jobs = await startJobs({
    databases,
    gemeinden,
    onError: report,
    jobs: Object.fromEntries(app.modules.flatMap((module) => Object.entries(module.jobs ?? {}))),
    async withEvent(gemeinde, seq, work) {
      const doors = app.asBetrieb(gemeinde, `Auftrag zu Ereignis ${seq}`)
      const event = await doors.read((ctx) => readEvent(ctx.tx, seq))
      if (event) await work(doors, event)
    },
  })
  const hourly = startHourly(verbund, report)
  return {
    async stop() {
      await hourly.stop()
      await jobs.stop()
    },
  }
}
