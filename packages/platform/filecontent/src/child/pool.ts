import { type Child, Died, startChild } from './child-process.ts'
import type { ChildKind } from './kinds.ts'
import { slots } from './slots.ts'
import type { Answer, Task } from './task.ts'

/** A fixed number of children of a kind; one that dies is replaced. */
export interface Pool {
  /** @throws what `Child.perform` throws, and the reason of `signal` or of the end of the pool */
  perform(task: Task, timeMs: number, signal: AbortSignal | undefined): Promise<unknown>
  close(reason: Error): void
}

/** @param readable folders the children may read files from; `*` for all */
export function openPool(count: number, kind: ChildKind, readable: readonly string[]): Pool {
  const closed = new AbortController()
  const children: Child[] = Array.from({ length: count }, () => startChild(kind, readable))
  const { withSlot } = slots(count)

  async function performOn(slot: number, task: Task, timeMs: number, either: AbortSignal): Promise<unknown> {
    const child = children[slot]?.alive() ? children[slot] : startChild(kind, readable)
    children[slot] = child
    try {
      // The channel is read here and nowhere else; what it carries is checked by whoever asked.
      const answer = (await child.perform(task, timeMs, either)) as Answer
      if ('error' in answer) throw new Error(answer.error)
      if (answer.tired) child.end()
      return answer.result
    } finally {
      // The next file finds a warm one.
      if (!child.alive() && !closed.signal.aborted) children[slot] = startChild(kind, readable)
    }
  }

  return {
    perform(task, timeMs, signal) {
      const either = AbortSignal.any([closed.signal, ...(signal ? [signal] : [])])
      return withSlot(async (slot) => {
        try {
          return await performOn(slot, task, timeMs, either)
        } catch (error) {
          // It may have died of what earlier files left behind: the death of a fresh one is the file's doing.
          if (error instanceof Died && !error.wasFresh) return await performOn(slot, task, timeMs, either)
          throw error
        }
      }, either)
    },
    close(reason) {
      closed.abort(reason)
      for (const child of children) child.end()
    },
  }
}
