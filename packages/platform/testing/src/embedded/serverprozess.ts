import { type SpawnOptions, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as warten } from 'node:timers/promises'
import { beenden } from './prozess.ts'

/** A server of ours that is up. */
export interface Serverprozess {
  pid: number
  /** Resolves when the process has ended, for whatever reason, with a German phrase such as "Signal SIGKILL". */
  beendet: Promise<string>
  /** Ends it and waits; after 20 s it is killed, which both servers survive by their write-ahead log. */
  stop(): Promise<void>
}

interface Auftrag {
  programm: string
  argumente: string[]
  umgebung: NodeJS.ProcessEnv
  /** File that takes what the server says; grows over several starts. */
  protokoll: string
  /** Signal that asks this server to end at once but cleanly. */
  endeSignal: NodeJS.Signals
  /** Called as soon as there is a pid, long before the server is ready: a kill in between must not lose it. */
  gestartet?: (pid: number) => void
  bereit: (pid: number) => boolean | Promise<boolean>
  fristMs: number
  nutzer?: { uid: number; gid: number } | undefined
  verzeichnis: string
  /** An open file descriptor the server finds as number 3. */
  deskriptor?: number | undefined
}

/** The server ended, or did not become ready in time. `protokoll` holds what it said in this attempt. */
export class NichtBereit extends Error {
  readonly protokoll: string

  constructor(grund: string, protokoll: string) {
    super(grund)
    this.protokoll = protokoll
  }
}

/**
 * Starts a server and waits until it is ready. Its own session (`detached`), so that Ctrl-C reaches only us and we
 * decide the order of the end; its output goes into a file, so that it does not choke on a pipe when we are killed.
 */
export async function starteServer(auftrag: Auftrag): Promise<Serverprozess> {
  const beginn = existsSync(auftrag.protokoll) ? statSync(auftrag.protokoll).size : 0
  const ausgabe = openSync(auftrag.protokoll, 'a', 0o600)
  const optionen: SpawnOptions = {
    stdio: ['ignore', ausgabe, ausgabe, auftrag.deskriptor ?? 'ignore'],
    env: auftrag.umgebung,
    cwd: auftrag.verzeichnis,
    detached: true,
    ...auftrag.nutzer,
  }
  const kind = spawn(auftrag.programm, auftrag.argumente, optionen)
  closeSync(ausgabe)
  const beendet = new Promise<string>((fertig) => {
    kind.once('error', (fehler) => fertig(fehler.message))
    kind.once('exit', (code, signal) => fertig(signal ? `Signal ${signal}` : `Rückgabewert ${code}`))
  })
  let ende: string | null = null
  void beendet.then((grund) => {
    ende = grund
  })
  const gesagt = () => readFileSync(auftrag.protokoll).subarray(beginn).toString('utf8')

  const { pid } = kind
  if (pid === undefined) throw new NichtBereit(await beendet, gesagt())
  auftrag.gestartet?.(pid)
  const frist = Date.now() + auftrag.fristMs
  while (!(await auftrag.bereit(pid))) {
    if (ende !== null) throw new NichtBereit(ende, gesagt())
    if (Date.now() > frist) {
      await beenden(pid, 'SIGKILL', 0)
      throw new NichtBereit(`nach ${auftrag.fristMs / 1000} s nicht bereit`, gesagt())
    }
    await warten(10)
  }
  return {
    pid,
    beendet,
    stop: async () => {
      if (ende === null) await beenden(pid, auftrag.endeSignal, 20_000)
      await beendet
    },
  }
}
