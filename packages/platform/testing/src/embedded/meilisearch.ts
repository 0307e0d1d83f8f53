import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { besitzen } from './besitz.ts'
import { gemerkterPort } from './freier-port.ts'
import { geheimnis } from './geheimnis.ts'
import { meilisearchProgramm } from './meilisearch-programm.ts'
import { beenden } from './prozess.ts'
import { gemerkterProzess, prozessMerken } from './prozessdatei.ts'
import { NichtBereit, type Serverprozess, starteServer } from './serverprozess.ts'
import { Startfehler } from './startfehler.ts'

export interface MeilisearchAuftrag {
  /** Holds everything: `daten/`, `schluessel` (mode 600), `port`, `meilisearch.log`. Created when missing. */
  verzeichnis: string
  /** Where the checked program lies. Default: `programme` beside `verzeichnis`. */
  programme?: string
  /** Default: the port of the last start, or a free one. */
  port?: number
}

export interface MeilisearchServer extends Serverprozess {
  url: string
  /** The master key: for setting up and for the worker, never for a browser. */
  schluessel: string
  port: number
}

/** What to tell people when `startMeilisearch` answers null. */
export const OHNE_MEILISEARCH =
  'Für diese Plattform ist kein Meilisearch mitgeliefert: die Suche läuft über Postgres, langsamer und einfacher.'

/**
 * Starts a real Meilisearch on 127.0.0.1 that belongs to this process, over a directory that survives it; null when
 * there is no such program for this platform. A server left over by a killed process is ended first.
 * Throws `Startfehler` (`Belegt` when another live process works with the directory).
 */
export async function startMeilisearch(auftrag: MeilisearchAuftrag): Promise<MeilisearchServer | null> {
  const ort = resolve(auftrag.verzeichnis)
  const programm = await meilisearchProgramm(auftrag.programme ?? join(dirname(ort), 'programme'))
  if (programm === null) return null
  const besitz = besitzen(ort)
  try {
    const merkzettel = join(ort, 'server.json')
    const verwaist = gemerkterProzess(merkzettel)
    if (verwaist) await beenden(verwaist.pid, 'SIGTERM', 20_000)
    const angelegt = join(ort, 'angelegt')
    // Killed within its first 25 ms Meilisearch leaves a directory it will never open again. Nobody had its address yet.
    if (!existsSync(angelegt)) rmSync(join(ort, 'daten'), { recursive: true, force: true })
    const schluessel = geheimnis(join(ort, 'schluessel'))
    const port = auftrag.port ?? (await gemerkterPort(ort))
    const url = `http://127.0.0.1:${port}`
    const server = await starteServer({
      programm,
      argumente: argumente(ort, port),
      // The key travels by environment: arguments are visible to everybody on the machine.
      umgebung: { PATH: process.env.PATH, MEILI_MASTER_KEY: schluessel },
      verzeichnis: ort,
      protokoll: join(ort, 'meilisearch.log'),
      endeSignal: 'SIGTERM',
      gestartet: (pid) => prozessMerken(merkzettel, pid),
      bereit: () => gesund(url),
      fristMs: 60_000,
    })
    writeFileSync(angelegt, '')
    return { ...server, url, schluessel, port, stop: () => server.stop().finally(besitz.freigeben) }
  } catch (fehler) {
    besitz.freigeben()
    throw fehler instanceof NichtBereit ? indexDefekt(ort, fehler) : fehler
  }
}

function argumente(ort: string, port: number): string[] {
  return [
    ...['--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics', '--log-level', 'WARN'],
    ...['--db-path', join(ort, 'daten'), '--dump-dir', join(ort, 'dumps'), '--snapshot-dir', join(ort, 'snapshots')],
    // By default it takes two thirds of the memory: measured 1–2 GB instead of 237 MB for the same small job.
    ...['--max-indexing-memory', '256MiB'],
  ]
}

async function gesund(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok
  } catch {
    return false
  }
}

function indexDefekt(ort: string, { message, protokoll }: NichtBereit): Startfehler {
  const grund = /^Error: (.+)/m.exec(protokoll)?.[1] ?? message
  return new Startfehler(
    `Der Suchindex in ${ort}/daten lässt sich nicht öffnen: ${grund}`,
    `Löschen Sie ihn (rm -rf ${ort}/daten) und starten Sie noch einmal; er wird aus der Datenbank neu aufgebaut.`,
  )
}
