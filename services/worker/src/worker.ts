import { readEvent } from '@verbundakte/audit'
import { startJobs } from '@verbundakte/jobs'
import type { Verbund } from '@verbundakte/module'
import type { Indexer } from '@verbundakte/search'
import { startCheckpoints } from './checkpoints.ts'
import { startHourly } from './hourly.ts'
import { startSearch } from './indexer.ts'
import { startWatches } from './watches.ts'

export type Report = (satz: string, error: unknown) => void

export interface Worker {
  readonly indexer: Indexer
  stop(): Promise<void>
}

/** Everything that follows a commit: jobs and the search index. */
export async function startWorker(verbund: Verbund, report: Report): Promise<Worker> {
  const { app, databases } = verbund
  const gemeinden = verbund.gemeinden.map((gemeinde) => gemeinde.id)
  const jobs = await startJobs({
    databases,
    gemeinden,
    onError: report,
    jobs: Object.fromEntries(app.modules.flatMap((module) => Object.entries(module.jobs ?? {}))),
    async withEvent(gemeinde, seq, work) {
      const grund = `Auftrag zu Ereignis ${seq}`
      const event = await app.asBetrieb(gemeinde, grund).read((ctx) => readEvent(ctx.tx, seq))
      // Under the number of the request that it follows: so the log tells of both, and what follows from it is waited for.
      if (event) await work(app.asBetrieb(gemeinde, grund, event.anfrage), event)
    },
  })
  const indexer = await startSearch(verbund, report)
  const hourly = startHourly(verbund, report)
  const checkpoints = startCheckpoints(verbund)
  const watches = await startWatches(verbund, report)
  return {
    indexer,
    async stop() {
      await watches.stop()
      await checkpoints.stop()
      await hourly.stop()
      await indexer.stop()
      await jobs.stop()
    },
  }
}
