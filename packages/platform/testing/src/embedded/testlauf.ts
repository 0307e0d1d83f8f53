import { mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { besitzen, besitzerVon } from './besitz.ts'
import { startMeilisearch } from './meilisearch.ts'
import { startPostgres } from './postgres.ts'
import { verwaistenBeenden as verwaistesPostgresBeenden } from './postmaster.ts'
import { beenden, signalisieren } from './prozess.ts'
import { gemerkterProzess } from './prozessdatei.ts'

const PRAEFIX = 'verbundakte-test-'

/** Memory instead of disk: 2.0 s instead of 4.1–5.8 s for servers and schema. */
const IM_SPEICHER = '/dev/shm'

/** What the servers of a test run need at most; in containers /dev/shm may have as little as 64 MB. */
const PLATZ_BYTES = 2 ** 30

export interface Testlauf {
  adminUrl: string
  meili: { url: string; schluessel: string } | null
  stop(): Promise<void>
  /** Only for the moment of dying, when nothing can be awaited any more. */
  sofortWeg(): void
}

/** One Postgres and one Meilisearch for one test run, in a directory of their own that goes away with them. */
export async function starteTestlauf(programme: string): Promise<Testlauf> {
  await ueberresteWegraeumen()
  const ort = mkdtempSync(join(ablage(), PRAEFIX))
  const loeschen = () => rmSync(ort, { recursive: true, force: true, maxRetries: 5 })
  await using halbfertig = new AsyncDisposableStack()
  halbfertig.defer(loeschen)
  besitzen(ort)
  const postgres = await startPostgres({ verzeichnis: join(ort, 'postgres'), schnell: true })
  halbfertig.defer(() => postgres.stop())
  const meilisearch = await startMeilisearch({ verzeichnis: join(ort, 'meilisearch'), programme })
  if (meilisearch) halbfertig.defer(() => meilisearch.stop())
  const fertig = halbfertig.move()
  return {
    adminUrl: postgres.adminUrl,
    meili: meilisearch && { url: meilisearch.url, schluessel: meilisearch.schluessel },
    stop: () => fertig.disposeAsync(),
    sofortWeg: () => {
      // SIGQUIT: Postgres ends its backends at once; there is nothing here worth a checkpoint.
      signalisieren(postgres.pid, 'SIGQUIT')
      if (meilisearch) signalisieren(meilisearch.pid, 'SIGKILL')
      loeschen()
    },
  }
}

/** Ends the servers and removes the directories of runs that were killed; other live runs keep theirs. */
async function ueberresteWegraeumen(): Promise<void> {
  for (const wurzel of new Set([IM_SPEICHER, tmpdir()])) {
    for (const name of eintraege(wurzel).filter((name) => name.startsWith(PRAEFIX))) {
      const ort = join(wurzel, name)
      if (fremd(ort) || besitzerVon(ort)) continue
      await verwaistesPostgresBeenden(join(ort, 'postgres', 'daten'))
      const meilisearch = gemerkterProzess(join(ort, 'meilisearch', 'server.json'))
      if (meilisearch) await beenden(meilisearch.pid, 'SIGKILL', 0)
      rmSync(ort, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

/** On a machine shared by several people everybody sweeps in front of their own door. */
function fremd(ort: string): boolean {
  return statSync(ort).uid !== process.getuid?.()
}

function ablage(): string {
  try {
    const { bavail, bsize } = statfsSync(IM_SPEICHER)
    return bavail * bsize >= PLATZ_BYTES ? IM_SPEICHER : tmpdir()
  } catch {
    return tmpdir()
  }
}

function eintraege(verzeichnis: string): string[] {
  try {
    return readdirSync(verzeichnis)
  } catch {
    return []
  }
}
