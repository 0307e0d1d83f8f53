import { mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMeilisearch } from './meilisearch.ts'
import { ownerOf, takeOwnership } from './ownership.ts'
import { startPostgres } from './postgres.ts'
import { endOrphan as endOrphanPostgres } from './postmaster.ts'
import { endProcess, sendSignal } from './process.ts'
import { recordedProcess } from './process-file.ts'

const PREFIX = 'verbundakte-test-'

/** Memory instead of disk: 2.0 s instead of 4.1–5.8 s for servers and schema. */
const IN_MEMORY = '/dev/shm'

/** What the servers of a test run need at most; in containers /dev/shm may have as little as 64 MB. */
const SPACE_BYTES = 2 ** 30

export interface TestRun {
  adminUrl: string
  meili: { url: string; key: string } | null
  stop(): Promise<void>
  /** Only for the moment of dying, when nothing can be awaited any more. */
  removeNow(): void
}

/** One Postgres and one Meilisearch for one test run, in a directory of their own that goes away with them. */
export async function startTestRun(programs: string): Promise<TestRun> {
  await removeRemains()
  const place = mkdtempSync(join(parentDirectory(), PREFIX))
  const remove = () => rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  await using halfDone = new AsyncDisposableStack()
  halfDone.defer(remove)
  takeOwnership(place)
  const postgres = await startPostgres({ directory: join(place, 'postgres'), fast: true })
  halfDone.defer(() => postgres.stop())
  const meilisearch = await startMeilisearch({ directory: join(place, 'meilisearch'), programs })
  if (meilisearch) halfDone.defer(() => meilisearch.stop())
  const finished = halfDone.move()
  return {
    adminUrl: postgres.adminUrl,
    meili: meilisearch && { url: meilisearch.url, key: meilisearch.key },
    stop: () => finished.disposeAsync(),
    removeNow: () => {
      // SIGQUIT: Postgres ends its backends at once; there is nothing here worth a checkpoint.
      sendSignal(postgres.pid, 'SIGQUIT')
      if (meilisearch) sendSignal(meilisearch.pid, 'SIGKILL')
      remove()
    },
  }
}

/** Ends the servers and removes the directories of runs that were killed; other live runs keep theirs. */
async function removeRemains(): Promise<void> {
  for (const root of new Set([IN_MEMORY, tmpdir()])) {
    for (const name of entries(root).filter((name) => name.startsWith(PREFIX))) {
      const place = join(root, name)
      if (isForeign(place) || ownerOf(place)) continue
      await endOrphanPostgres(join(place, 'postgres', 'daten'))
      const meilisearch = recordedProcess(join(place, 'meilisearch', 'server.json'))
      if (meilisearch) await endProcess(meilisearch.pid, 'SIGKILL', 0)
      rmSync(place, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

/** On a machine shared by several people everybody sweeps in front of their own door. */
function isForeign(place: string): boolean {
  return statSync(place).uid !== process.getuid?.()
}

function parentDirectory(): string {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize >= SPACE_BYTES ? IN_MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}

function entries(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}
