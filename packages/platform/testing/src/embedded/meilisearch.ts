import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { recordedPort } from './free-port.ts'
import { meilisearchProgram } from './meilisearch-program.ts'
import { takeOwnership } from './ownership.ts'
import { endProcess } from './process.ts'
import { recordedProcess, recordProcess } from './process-file.ts'
import { secret } from './secret.ts'
import { launchServer, NotReady, type ServerProcess } from './server-process.ts'
import { StartError } from './start-error.ts'

export interface MeilisearchOptions {
  /** Holds everything: `daten/`, `schluessel` (mode 600), `port`, `meilisearch.log`. Created when missing. */
  directory: string
  /** Where the checked program lies. Default: `programme` beside `directory`. */
  programs?: string
  /** Default: the port of the last start, or a free one. */
  port?: number
}

export interface MeilisearchServer extends ServerProcess {
  url: string
  /** The master key: for setting up and for the worker, never for a browser. */
  key: string
  port: number
}

/** What to tell people when `startMeilisearch` answers null. */
export const WITHOUT_MEILISEARCH =
  'Für diese Plattform ist kein Meilisearch mitgeliefert: die Suche läuft über Postgres, langsamer und einfacher.'

/**
 * Starts a real Meilisearch on 127.0.0.1 that belongs to this process, over a directory that survives it; null when
 * there is no such program for this platform. A server left over by a killed process is ended first.
 * Throws `StartError` (`Occupied` when another live process works with the directory).
 */
export async function startMeilisearch(options: MeilisearchOptions): Promise<MeilisearchServer | null> {
  const place = resolve(options.directory)
  const program = await meilisearchProgram(options.programs ?? join(dirname(place), 'programme'))
  if (program === null) return null
  const ownership = takeOwnership(place)
  try {
    const record = join(place, 'server.json')
    const orphan = recordedProcess(record)
    if (orphan) await endProcess(orphan.pid, 'SIGTERM', 20_000)
    const created = join(place, 'angelegt')
    // Killed within its first 25 ms Meilisearch leaves a directory it will never open again. Nobody had its address yet.
    if (!existsSync(created)) rmSync(join(place, 'daten'), { recursive: true, force: true })
    const key = secret(join(place, 'schluessel'))
    const port = options.port ?? (await recordedPort(place))
    const url = `http://127.0.0.1:${port}`
    const server = await launchServer({
      program,
      args: args(place, port),
      // The key travels by environment: arguments are visible to everybody on the machine.
      env: { PATH: process.env.PATH, MEILI_MASTER_KEY: key },
      directory: place,
      log: join(place, 'meilisearch.log'),
      endSignal: 'SIGTERM',
      started: (pid) => recordProcess(record, pid),
      ready: () => healthy(url),
      deadlineMs: 60_000,
    })
    writeFileSync(created, '')
    return { ...server, url, key, port, stop: () => server.stop().finally(ownership.release) }
  } catch (error) {
    ownership.release()
    throw error instanceof NotReady ? brokenIndex(place, error) : error
  }
}

function args(place: string, port: number): string[] {
  return [
    ...['--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics', '--log-level', 'WARN'],
    ...[
      '--db-path',
      join(place, 'daten'),
      '--dump-dir',
      join(place, 'dumps'),
      '--snapshot-dir',
      join(place, 'snapshots'),
    ],
    // By default it takes two thirds of the memory: measured 1–2 GB instead of 237 MB for the same small job.
    ...['--max-indexing-memory', '256MiB'],
  ]
}

async function healthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok
  } catch {
    return false
  }
}

function brokenIndex(place: string, { message, log }: NotReady): StartError {
  const reason = /^Error: (.+)/m.exec(log)?.[1] ?? message
  return new StartError(
    `Der Suchindex in ${place}/daten lässt sich nicht öffnen: ${reason}`,
    `Löschen Sie ihn (rm -rf ${place}/daten) und starten Sie noch einmal; er wird aus der Datenbank neu aufgebaut.`,
  )
}
