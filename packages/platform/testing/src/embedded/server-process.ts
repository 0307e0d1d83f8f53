import { type SpawnOptions, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { endProcess } from './process.ts'

/** A server of ours that is up. */
export interface ServerProcess {
  pid: number
  /** Resolves when the process has ended, for whatever reason, with a German phrase such as "Signal SIGKILL". */
  ended: Promise<string>
  /** Ends it and waits; after 20 s it is killed, which both servers survive by their write-ahead log. */
  stop(): Promise<void>
}

interface Launch {
  program: string
  args: string[]
  env: NodeJS.ProcessEnv
  /** File that takes what the server says; grows over several starts. */
  log: string
  /** Signal that asks this server to end at once but cleanly. */
  endSignal: NodeJS.Signals
  /** Called as soon as there is a pid, long before the server is ready: a kill in between must not lose it. */
  started?: (pid: number) => void
  ready: (pid: number) => boolean | Promise<boolean>
  deadlineMs: number
  runAs?: { uid: number; gid: number } | undefined
  directory: string
  /** An open file descriptor the server finds as number 3. */
  descriptor?: number | undefined
}

/** The server ended, or did not become ready in time. `log` holds what it said in this attempt. */
export class NotReady extends Error {
  readonly log: string

  constructor(reason: string, log: string) {
    super(reason)
    this.log = log
  }
}

/**
 * Starts a server and waits until it is ready. Its own session (`detached`), so that Ctrl-C reaches only us and we
 * decide the order of the end; its output goes into a file, so that it does not choke on a pipe when we are killed.
 */
export async function launchServer(launch: Launch): Promise<ServerProcess> {
  const begin = existsSync(launch.log) ? statSync(launch.log).size : 0
  const output = openSync(launch.log, 'a', 0o600)
  const spawnOptions: SpawnOptions = {
    stdio: ['ignore', output, output, launch.descriptor ?? 'ignore'],
    env: launch.env,
    cwd: launch.directory,
    detached: true,
    ...launch.runAs,
  }
  const child = spawn(launch.program, launch.args, spawnOptions)
  closeSync(output)
  const ended = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message))
    child.once('exit', (code, signal) => done(signal ? `Signal ${signal}` : `Rückgabewert ${code}`))
  })
  let end: string | null = null
  void ended.then((reason) => {
    end = reason
  })
  const said = () => readFileSync(launch.log).subarray(begin).toString('utf8')

  const { pid } = child
  if (pid === undefined) throw new NotReady(await ended, said())
  launch.started?.(pid)
  const deadline = Date.now() + launch.deadlineMs
  while (!(await launch.ready(pid))) {
    if (end !== null) throw new NotReady(end, said())
    if (Date.now() > deadline) {
      await endProcess(pid, 'SIGKILL', 0)
      throw new NotReady(`nach ${launch.deadlineMs / 1000} s nicht bereit`, said())
    }
    await sleep(10)
  }
  return {
    pid,
    ended,
    stop: async () => {
      if (end === null) await endProcess(pid, launch.endSignal, 20_000)
      await ended
    },
  }
}
