import { switchedOn, type Verbund } from '@verbundakte/module'
import type { Report } from './worker.ts'

/** Lets the modules wait for what comes from outside, each for the Gemeinden in which it is switched on. */
export async function startWatches({ app, gemeinden }: Verbund, report: Report): Promise<{ stop(): Promise<void> }> {
  const watches = await Promise.all(
    app.modules.flatMap((module) =>
      Object.values(module.watch ?? {}).map((watch) =>
        watch({
          gemeinden: gemeinden.filter((gemeinde) => switchedOn(module, gemeinde)),
          doors: (gemeinde, grund) => app.asBetrieb(gemeinde, grund),
          env: process.env,
          report,
        }),
      ),
    ),
  )
  return {
    async stop() {
      await Promise.all(watches.map((watch) => watch.stop()))
    },
  }
}
