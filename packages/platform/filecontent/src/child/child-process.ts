import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ChildKind } from './kinds.ts'
import type { Task } from './task.ts'

const pathOf = (place: string) => fileURLToPath(new URL(place, import.meta.url))
const SOURCE_CODE = [pathOf('../../../..'), pathOf('../../../../../node_modules')]

const START_MS = 20_000

/** The child could not be started: says nothing about any file. */
export class NotStarted extends Error {
  override readonly name = 'NotStarted'
}
/** The child has died over its task. @param wasFresh whether that was the first it was given */
export class Died extends Error {
  override readonly name = 'Died'
  readonly wasFresh: boolean

  constructor(wasFresh: boolean) {
    super('The reading process has died')
    this.wasFresh = wasFresh
  }
}
/** The child did not answer in time. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong'
}

/** A process that takes one task at a time and is used up when it dies. */
export interface Child {
  /**
   * @returns what the child answered, unchecked
   * @throws NotStarted, Died, TookTooLong, or the reason of `abort`; in each case the child is dead afterwards
   */
  perform(task: Task, timeMs: number, abort: AbortSignal | undefined): Promise<unknown>
  alive(): boolean
  end(): void
}

const absolute = (place: string) => (place === '*' ? place : resolve(place))

/** @param readable folders the child may read files from, beside its own code; `*` for all */
export function startChild(kind: ChildKind, readable: readonly string[]): Child {
  const permissions = [
    '--permission',
    ...kind.permissions,
    ...[...SOURCE_CODE, ...readable.map(absolute)].map((place) => `--allow-fs-read=${place}`),
  ]
  const limits = `ulimit -d ${kind.memoryKb}; ulimit -t ${kind.cpuSeconds}; ulimit -c 0`
  const childProcess = spawn(
    // A shell, because Node cannot limit a process it starts; exec leaves only the child.
    '/bin/sh',
    [
      '-c',
      `${limits}; exec "$0" "$@"`,
      process.execPath,
      `--max-old-space-size=${kind.heapMb}`,
      ...permissions,
      kind.script,
    ],
    // No environment: it may hold passwords, and the child needs none of it.
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', env: {} },
  )
  const death = new AbortController()
  childProcess.once('exit', () => death.abort())
  childProcess.once('error', () => death.abort())
  const ready = once(childProcess, 'message', {
    signal: AbortSignal.any([death.signal, AbortSignal.timeout(START_MS)]),
  })
  ready.catch(() => {})
  let fresh = true
  holdOpen(false)

  /** Whether the parent's event loop waits for the child: only while there is a task. */
  function holdOpen(yes: boolean) {
    const action = yes ? 'ref' : 'unref'
    childProcess[action]()
    childProcess.channel?.[action]()
  }

  function end() {
    childProcess.kill('SIGKILL')
    death.abort()
  }

  async function answerTo(task: Task, timeMs: number, abort: AbortSignal | undefined): Promise<unknown> {
    const started = await ready.catch(() => undefined)
    abort?.throwIfAborted()
    if (started === undefined) throw new NotStarted('The reading process does not start')
    const deadline = AbortSignal.timeout(timeMs)
    const signal = AbortSignal.any([death.signal, deadline, ...(abort ? [abort] : [])])
    try {
      const answer = once(childProcess, 'message', { signal })
      // A failed send needs no word of its own: it means that the child is dead.
      childProcess.send(task, () => {})
      const [content] = await answer
      fresh = false
      return content
    } catch {
      abort?.throwIfAborted()
      throw deadline.aborted ? new TookTooLong('The reading process did not answer in time') : new Died(fresh)
    }
  }

  return {
    alive: () => !death.signal.aborted,
    end,
    async perform(task, timeMs, abort) {
      holdOpen(true)
      try {
        return await answerTo(task, timeMs, abort)
      } catch (error) {
        end()
        throw error
      } finally {
        holdOpen(false)
      }
    },
  }
}
