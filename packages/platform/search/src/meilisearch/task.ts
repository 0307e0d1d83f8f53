import { setTimeout as sleep } from 'node:timers/promises'
import type { Meilisearch } from 'meilisearch'
import { Refused } from '../engine.ts'

/**
 * Waits until the engine has done a task.
 *
 * @throws Refused when the task is wrong in itself; Error when the engine failed at it
 */
export async function waitFor(client: Meilisearch, task: number, busy: () => Promise<void>): Promise<void> {
  // Small deliveries are done within 20–90 ms, large ones within seconds: look often at first, then less.
  for (let pause = 10; ; pause = Math.min(pause * 1.3, 500)) {
    const { status, error } = await client.tasks.getTask(task)
    if (status === 'succeeded') return
    if (status === 'failed' || status === 'canceled') {
      const reason = error?.code ?? status
      // `internal` and `system` are the engine's troubles (disk full, out of memory); they pass.
      throw error?.type === 'invalid_request' ? new Refused(reason) : new Error(`Meilisearch: ${reason}`)
    }
    await busy()
    await sleep(pause)
  }
}
