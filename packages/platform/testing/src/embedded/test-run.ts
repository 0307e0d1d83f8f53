import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMeilisearch } from './meilisearch.ts'
import { startPostgres } from './postgres.ts'
import { sendSignal } from './process.ts'
import { temporaryPlace } from './temporary-place.ts'

export const PREFIX = 'verbundakte-test-'

/** Memory instead of disk: 2.0 s instead of 4.1–5.8 s for servers and schema. */
const IN_MEMORY = '/dev/shm'

/** What the servers of a test run need at most; in containers /dev/shm may have as little as 64 MB. */
const SPACE_BYTES = 2 ** 30

export interface TestRun {
  /** its directory, for what all files of the run share */
  path: string
  adminUrl: string
  meili: { url: string; key: string } | null
  stop(): Promise<void>
  /** Only for the moment of dying, when nothing can be awaited any more. */
  removeNow(): void
}

/** One Postgres and one Meilisearch for one test run, in a directory of their own that goes away with them. */
export async function startTestRun(programs: string): Promise<TestRun> {
  const place = await temporaryPlace(PREFIX, parentDirectory(), [IN_MEMORY, tmpdir()])
  await using halfDone = new AsyncDisposableStack()
  halfDone.defer(place.remove)
  const postgres = await startPostgres({ directory: join(place.path, 'postgres'), fast: true })
  halfDone.defer(() => postgres.stop())
  const meilisearch = await startMeilisearch({ directory: join(place.path, 'meilisearch'), programs })
  if (meilisearch) halfDone.defer(() => meilisearch.stop())
  const finished = halfDone.move()
  return {
    path: place.path,
    adminUrl: postgres.adminUrl,
    meili: meilisearch && { url: meilisearch.url, key: meilisearch.key },
    stop: () => finished.disposeAsync(),
    removeNow: () => {
      // SIGQUIT: Postgres ends its backends at once; there is nothing here worth a checkpoint.
      sendSignal(postgres.pid, 'SIGQUIT')
      if (meilisearch) sendSignal(meilisearch.pid, 'SIGKILL')
      place.remove()
    },
  }
}

/** Where a run puts its directory. */
export function parentDirectory(): string {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize >= SPACE_BYTES ? IN_MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}
