import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { beenden, prozessMerken } from '@verbundakte/testing/embedded'
import { type Einstellungen, protokolldatei } from './einstellungen.ts'
import type { Laufend } from './waechter.ts'

/** Ten minutes of a chatty day; the one before stays as `.alt`. */
const PROTOKOLL_BYTES = 10_000_000

const FRIST_MS = 10_000

export interface KindAuftrag {
  /** Names its log and its entry under `prozesse/`. */
  name: string
  /** What Node is to run, with arguments. */
  argumente: string[]
  umgebung: Record<string, string>
  verzeichnis?: string
  zeile(text: string): void
}

/** Starts a Node program of ours. What it says goes to `zeile` and, line by line, into its log. */
export function starteKind(einst: Einstellungen, auftrag: KindAuftrag, abbruch: AbortSignal): Laufend {
  abbruch.throwIfAborted()
  const kind = spawn(process.execPath, auftrag.argumente, {
    cwd: auftrag.verzeichnis ?? einst.wurzel,
    env: { ...ohneGeheimnisse(process.env), ...auftrag.umgebung },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own session: Ctrl-C reaches only the supervisor, which ends its processes in the right order.
    detached: true,
  })
  const protokoll = protokollOeffnen(protokolldatei(einst, auftrag.name))
  for (const strom of [kind.stdout, kind.stderr])
    createInterface({ input: strom }).on('line', (text) => {
      protokoll.write(`${text}\n`)
      auftrag.zeile(text)
    })
  const beendet = new Promise<string>((fertig) => {
    kind.once('error', (fehler) => fertig(fehler.message))
    // `close` comes after the last line, `exit` may come before it.
    kind.once('close', (code, signal) => fertig(signal ? `Signal ${signal}` : `Rückgabewert ${code}`))
  }).finally(() => protokoll.end())
  const { pid } = kind
  if (pid === undefined) throw new Error(`${process.execPath} cannot be started`)
  prozessMerken(prozessdatei(einst, auftrag.name), pid)
  const stop = async () => {
    if (kind.exitCode === null && kind.signalCode === null) await beenden(pid, 'SIGTERM', FRIST_MS)
    await beendet
  }
  abbruch.addEventListener('abort', stop, { once: true })
  void beendet.then(() => abbruch.removeEventListener('abort', stop))
  return { pid, beendet, stop }
}

/** The superuser's address and master key are for setting up only; whoever serves requests never sees them. */
function ohneGeheimnisse({ DATABASE_URL: _, MEILI_KEY: __, ...rest }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return rest
}

function prozessdatei({ daten }: Einstellungen, name: string): string {
  const ordner = join(daten, 'prozesse')
  mkdirSync(ordner, { recursive: true })
  return join(ordner, `${name}.json`)
}

function protokollOeffnen(datei: string) {
  mkdirSync(dirname(datei), { recursive: true })
  if ((statSync(datei, { throwIfNoEntry: false })?.size ?? 0) > PROTOKOLL_BYTES) renameSync(datei, `${datei}.alt`)
  return createWriteStream(datei, { flags: 'a', mode: 0o600 })
}
