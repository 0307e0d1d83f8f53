import { access, constants } from 'node:fs/promises'
import type { Answer, Task } from './task.ts'

/** From when on a fresh child should take the place of this one. */
export interface Tired {
  readonly fromBytes: number
  /** well below the limit that the system enforces, so that no file is killed for the work on those before it */
  readonly fromCpuSeconds: number
}

/** Answers the tasks of the parent, one after the other, until the parent is gone. */
export function serve<T extends Task, R>(tired: Tired, work: (task: T) => Promise<R>): void {
  // The channel is typed as unknown; only our own parent can write to it.
  process.on('message', async (task: T) => process.send?.(await answer(task)))
  // The parent has gone, perhaps by kill -9.
  process.on('disconnect', () => process.exit())
  process.send?.('bereit')

  async function answer(task: T): Promise<Answer<R>> {
    try {
      await access(task.path, constants.R_OK)
      const result = await work(task)
      const { user, system } = process.cpuUsage()
      const worked = (user + system) / 1e6
      return { result, tired: process.memoryUsage.rss() > tired.fromBytes || worked > tired.fromCpuSeconds }
    } catch (error) {
      return { error: String(error) }
    }
  }
}
