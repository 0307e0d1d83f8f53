import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '@verbundakte/testing/embedded'
import { type ChildTask, startChild } from './child.ts'
import type { Running } from './guard.ts'
import { logFile, type Settings } from './settings.ts'

/** A service that does not say `bereit` by then hangs. */
const READY_MS = 60_000

/** Runs a program to its end. Throws `StartError` with its last words when it fails. */
export async function runThrough(settings: Settings, task: ChildTask, abort: AbortSignal): Promise<void> {
  const words = lastWords(task)
  const reason = await startChild(settings, words.task, abort).ended
  abort.throwIfAborted()
  if (reason !== 'Rückgabewert 0') throw failure(settings, task.name, words.conclusion() || reason)
}

/** Starts a service and waits for the line it says when it is ready. Throws `StartError` when it never does. */
export async function bringUp(
  settings: Settings,
  task: ChildTask & { ready: RegExp },
  abort: AbortSignal,
): Promise<Running> {
  const ready = Promise.withResolvers<'bereit'>()
  const words = lastWords(task)
  const observed: ChildTask = {
    ...words.task,
    onLine: (text) => {
      words.task.onLine(text)
      if (task.ready.test(text)) ready.resolve('bereit')
    },
  }
  const child = startChild(settings, observed, abort)
  const deadline = new AbortController()
  const outcome = await Promise.race([
    ready.promise,
    child.ended,
    sleep(READY_MS, `nach ${READY_MS / 1000} s nicht bereit`, { signal: deadline.signal }),
  ])
  deadline.abort()
  if (outcome === 'bereit') return child
  await child.stop()
  abort.throwIfAborted()
  throw failure(settings, task.name, words.conclusion() || outcome)
}

/** The path of a file of the project that this start cannot do without. */
export function projectFile({ root }: Settings, path: string): string {
  const file = join(root, path)
  if (existsSync(file)) return file
  throw new StartError(
    `Im Projekt fehlt die Datei ${path}.`,
    'Holen Sie sie zurück (git status zeigt, was fehlt; git restore .) und starten Sie noch einmal.',
  )
}

function failure(settings: Settings, name: string, reason: string): StartError {
  return new StartError(
    `„${name}“ ist gescheitert: ${reason}`,
    `Was zuvor geschah, steht in ${logFile(settings, name)}.`,
  )
}

/** Remembers the end of what a program says and finds the sentence in it that names the reason. */
function lastWords(task: ChildTask) {
  const lines: string[] = []
  return {
    task: {
      ...task,
      onLine: (text: string) => {
        if (lines.push(text) > 100) lines.shift()
        task.onLine(text)
      },
    },
    // Node ends an uncaught error with the trace and its own version; the reason stands above them.
    conclusion: () => {
      const error = lines.map((text) => /^\s*(?:Uncaught )?\w*(?:Error|[Ff]ehler)\b[^:]*: (.+)/.exec(text)?.[1])
      return error.findLast((text) => text !== undefined) ?? lines.findLast((text) => text.trim() !== '')
    },
  }
}
