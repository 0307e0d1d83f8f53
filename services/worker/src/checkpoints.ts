import type { Verbund } from '@verbundakte/module'

/** What is younger than this may still be changed by whoever owns the database (A26: at most five minutes). */
const EVERY_MS = 5 * 60 * 1000

/** Makes checkpoints of every log, every five minutes; a round that takes longer delays the next. */
export function startCheckpoints({ notar }: Pick<Verbund, 'notar'>): { stop(): Promise<void> } {
  if (!notar) return { stop: async () => {} }
  let running = notar.round()
  const timer = setInterval(() => {
    running = running.then(() => notar.round())
  }, EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
