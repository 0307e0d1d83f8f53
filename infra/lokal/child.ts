import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { endProcess, recordProcess } from '@verbundakte/testing/embedded'
import type { Running } from './guard.ts'
import { logFile, type Settings } from './settings.ts'

/** Ten minutes of a chatty day; the one before stays as `.alt`. */
const LOG_BYTES = 10_000_000

const DEADLINE_MS = 10_000

export interface ChildTask {
  /** Names its log and its entry under `prozesse/`. */
  name: string
  /** What Node is to run, with arguments. */
  args: string[]
  env: Record<string, string>
  directory?: string
  onLine(text: string): void
}

/** Starts a Node program of ours. What it says goes to `onLine` and, line by line, into its log. */
export function startChild(settings: Settings, task: ChildTask, abort: AbortSignal): Running {
  abort.throwIfAborted()
  const child = spawn(process.execPath, task.args, {
    cwd: task.directory ?? settings.root,
    env: { ...withoutSecrets(process.env), ...task.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own session: Ctrl-C reaches only the supervisor, which ends its processes in the right order.
    detached: true,
  })
  const log = openLog(logFile(settings, task.name))
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (text) => {
      log.write(`${text}\n`)
      task.onLine(text)
    })
  const ended = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message))
    // `close` comes after the last line, `exit` may come before it.
    child.once('close', (code, signal) => done(signal ? `Signal ${signal}` : `Rückgabewert ${code}`))
  }).finally(() => log.end())
  const { pid } = child
  if (pid === undefined) throw new Error(`${process.execPath} cannot be started`)
  recordProcess(processFile(settings, task.name), pid)
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) await endProcess(pid, 'SIGTERM', DEADLINE_MS)
    await ended
  }
  abort.addEventListener('abort', stop, { once: true })
  void ended.then(() => abort.removeEventListener('abort', stop))
  return { pid, ended, stop }
}

/** The superuser's address and master key are for setting up only; whoever serves requests never sees them. */
function withoutSecrets({ DATABASE_URL: _, MEILI_KEY: __, ...rest }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return rest
}

function processFile({ data }: Settings, name: string): string {
  const folder = join(data, 'prozesse')
  mkdirSync(folder, { recursive: true })
  return join(folder, `${name}.json`)
}

function openLog(file: string) {
  mkdirSync(dirname(file), { recursive: true })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) renameSync(file, `${file}.alt`)
  return createWriteStream(file, { flags: 'a', mode: 0o600 })
}
