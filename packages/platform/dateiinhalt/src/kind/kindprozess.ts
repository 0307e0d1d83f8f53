import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Auftrag } from './auftrag.ts'

const pfadVon = (ort: string) => fileURLToPath(new URL(ort, import.meta.url))
const SKRIPT = pfadVon('./kind.ts')
const QUELLTEXT = [pfadVon('../../../../../packages'), pfadVon('../../../../../node_modules')]

const HEAP_MB = 192
// --max-old-space-size does not count what pdf.js and zlib hold outside of the heap, where a stream of 10 MB can inflate
// to 10 GB. The system's limit on writable memory does. It also counts 0.6 GB that Node 24 reserves and never touches:
// about 0.4 GB are left to grow.
const SPEICHER_KB = 1024 ** 2
// A child that hangs in a loop does not notice that its parent was killed: the system ends it after this CPU time.
const CPU_SEKUNDEN = 300
const START_MS = 20_000

/** The child could not be started: says nothing about any file. */
export class NichtGestartet extends Error {
  override readonly name = 'NichtGestartet'
}
/** The child has died over its task. @param warFrisch whether that was the first it was given */
export class Gestorben extends Error {
  override readonly name = 'Gestorben'
  readonly warFrisch: boolean

  constructor(warFrisch: boolean) {
    super('The reading process has died')
    this.warFrisch = warFrisch
  }
}
/** The child did not answer in time. */
export class ZuLange extends Error {
  override readonly name = 'ZuLange'
}

/** A process that takes one task at a time and is used up when it dies. */
export interface Kind {
  /**
   * @returns what the child answered, unchecked
   * @throws NichtGestartet, Gestorben, ZuLange, or the reason of `abbruch`; in each case the child is dead afterwards
   */
  erledigen(auftrag: Auftrag, zeitMs: number, abbruch: AbortSignal | undefined): Promise<unknown>
  lebt(): boolean
  beenden(): void
}

const absolut = (ort: string) => (ort === '*' ? ort : resolve(ort))

/** @param lesbar folders the child may read files from, beside its own code; `*` for all */
export function kindStarten(lesbar: readonly string[]): Kind {
  const rechte = ['--permission', ...[...QUELLTEXT, ...lesbar.map(absolut)].map((ort) => `--allow-fs-read=${ort}`)]
  const grenzen = `ulimit -d ${SPEICHER_KB}; ulimit -t ${CPU_SEKUNDEN}; ulimit -c 0`
  const prozess = spawn(
    // A shell, because Node cannot limit a process it starts; exec leaves only the child.
    '/bin/sh',
    ['-c', `${grenzen}; exec "$0" "$@"`, process.execPath, `--max-old-space-size=${HEAP_MB}`, ...rechte, SKRIPT],
    // No environment: it may hold passwords, and the child needs none of it.
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', env: {} },
  )
  const tod = new AbortController()
  prozess.once('exit', () => tod.abort())
  prozess.once('error', () => tod.abort())
  const bereit = once(prozess, 'message', { signal: AbortSignal.any([tod.signal, AbortSignal.timeout(START_MS)]) })
  bereit.catch(() => {})
  let frisch = true
  haelt(false)

  /** Whether the parent's event loop waits for the child: only while there is a task. */
  function haelt(ja: boolean) {
    const tun = ja ? 'ref' : 'unref'
    prozess[tun]()
    prozess.channel?.[tun]()
  }

  function beenden() {
    prozess.kill('SIGKILL')
    tod.abort()
  }

  async function antwortAuf(auftrag: Auftrag, zeitMs: number, abbruch: AbortSignal | undefined): Promise<unknown> {
    const start = await bereit.catch(() => undefined)
    abbruch?.throwIfAborted()
    if (start === undefined) throw new NichtGestartet('The reading process does not start')
    const frist = AbortSignal.timeout(zeitMs)
    const signal = AbortSignal.any([tod.signal, frist, ...(abbruch ? [abbruch] : [])])
    try {
      const antwort = once(prozess, 'message', { signal })
      // A failed send needs no word of its own: it means that the child is dead.
      prozess.send(auftrag, () => {})
      const [inhalt] = await antwort
      frisch = false
      return inhalt
    } catch {
      abbruch?.throwIfAborted()
      throw frist.aborted ? new ZuLange('The reading process did not answer in time') : new Gestorben(frisch)
    }
  }

  return {
    lebt: () => !tod.signal.aborted,
    beenden,
    async erledigen(auftrag, zeitMs, abbruch) {
      haelt(true)
      try {
        return await antwortAuf(auftrag, zeitMs, abbruch)
      } catch (fehler) {
        beenden()
        throw fehler
      } finally {
        haelt(false)
      }
    },
  }
}
